// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/compose/line_part.h"
#include "opsflow/compose/offered_values.h"

#include <QObject>

#include <vector>

namespace opsdeck::opsflow {

/// One parameter on its way to a value.
struct ArgumentChip {
    enum class Choices {
        none,       ///< nothing is offered
        ready,      ///< `offered` holds it
        refreshing, ///< `offered` holds what was known last, see fetched_at; the source is being asked
        waiting,    ///< another value is needed first: see choice_remark
        loading,    ///< nothing is known yet
        failed,     ///< see choice_remark
    };

    QString name;
    core::ParameterType type = core::ParameterType::text;
    bool is_required = false;
    QString text;         ///< as typed; empty: the default, or nothing
    QString default_text; ///< empty when there is none
    QString hint;         ///< what it is for and what is allowed
    QString problem;      ///< why the text cannot be; empty while nothing is typed
    Choices choices = Choices::none;
    std::vector<OfferedValue> offered;
    core::Timestamp fetched_at; ///< of offered; "never" for values that are written in the definition
    bool is_free = true;        ///< something else than what is offered may be typed
    QString choice_remark;

    /// What will be used.
    [[nodiscard]] const QString& value() const { return text.isEmpty() ? default_text : text; }
    [[nodiscard]] bool is_missing() const { return is_required && value().isEmpty(); }
};

/// A line as a form: one chip for each parameter but secrets, which are asked for when it runs. Checks each value as it
/// is typed, fetches offered values when a chip is looked at, and always knows the line it stands for. UI thread.
class ArgumentForm final : public QObject {
    Q_OBJECT

public:
    struct Surroundings {
        core::Definitions all; ///< so that the line is written so that nobody else answers it
        core::BindOptions bind;
        AskValues ask; ///< empty: nothing is offered but what the definition says
    };

    ArgumentForm(core::DefinitionPtr definition, core::Verb verb, const core::ParameterTexts& texts,
                 Surroundings surroundings, QObject* parent = nullptr);

    [[nodiscard]] const core::AutomationDefinition& definition() const { return *m_definition; }
    [[nodiscard]] const core::DefinitionPtr& definition_ptr() const { return m_definition; }
    [[nodiscard]] core::Verb verb() const { return m_verb; }
    [[nodiscard]] const std::vector<ArgumentChip>& chips() const { return m_chips; }
    /// The first chip that a person has to fill; -1 when there is none.
    [[nodiscard]] int first_open() const;

    void set_text(int chip, const QString& text);
    /// Fetches what is offered for it, unless that is at hand.
    void look_at(int chip);
    /// What the pipeline said about the line: shown at the chip it names, else it is the form's problem.
    void refuse(const core::Error& error);

    [[nodiscard]] bool is_complete() const;
    /// The first thing that is wrong or missing, for people; empty when it can run.
    [[nodiscard]] QString problem() const;
    /// What is submitted; empty while it is not complete.
    [[nodiscard]] QString line() const;
    /// The line up to its first open place, to be written on elsewhere; as line() when it is complete.
    [[nodiscard]] QString line_so_far() const;
    /// What was given, without defaults.
    [[nodiscard]] core::ParameterTexts texts() const;
    /// The line as it stands: words, values, and places still to be filled. Secrets as ***.
    [[nodiscard]] LineParts preview() const;

Q_SIGNALS:
    void chip_changed(int chip); ///< text, problem or what is offered
    void line_changed();

private:
    void make_chips();
    void check(ArgumentChip& chip) const;
    void forget_dependents(const QString& name);
    [[nodiscard]] QString as_typed(const QString& part) const;
    [[nodiscard]] core::Binding bound() const;
    QCoro::Task<void> fetch(QString name);
    void take(ArgumentChip& chip, const core::Result<OfferedValues>& values, bool is_last);
    [[nodiscard]] bool still_wants(const ArgumentChip& chip, const core::ParameterTexts& asked_with) const;
    [[nodiscard]] const ArgumentChip* find(const QString& name) const;
    [[nodiscard]] ArgumentChip* find(const QString& name);

    core::DefinitionPtr m_definition;
    core::Verb m_verb;
    Surroundings m_surroundings;
    core::ParameterTexts m_kept; ///< given values without a chip
    std::vector<ArgumentChip> m_chips;
    QString m_refusal;
};

} // namespace opsdeck::opsflow
