// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml_document.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringDecoder>

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largest_text = 1024 * 1024;
constexpr size_t deepest = 40;
constexpr size_t most_nodes = 20'000;

QString tr(const char* text) { return QCoreApplication::translate("Yaml", text); }

/// Carries a fault of ours out of yaml-cpp's parser; caught in read_yaml, never seen outside.
struct Stop final {
    YamlFault fault;
};

size_t count_nodes(const YamlNode& node)
{
    size_t count = 1;
    for (const YamlNode& item : node.items)
        count += count_nodes(item);
    for (const YamlEntry& entry : node.entries)
        count += count_nodes(entry.value);
    return count;
}

/// Builds our tree from the parser's events, so that limits hold before anything is built.
class Builder final : public YAML::EventHandler {
public:
    [[nodiscard]] YamlNode take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override { m_root = {}; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        leaf(make(mark, YamlNode::Kind::null), anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.constFind(anchor);
        if (found == m_anchors.constEnd())
            stop(mark, tr("This alias stands inside the thing that it names."));
        m_nodes += count_nodes(*found);
        check_size(mark);
        place(mark, *found);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        refuse_tag(mark, tag);
        YamlNode node = make(mark, YamlNode::Kind::scalar);
        node.text = QString::fromUtf8(value);
        node.quoted = tag == "!";
        leaf(std::move(node), anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        refuse_tag(mark, tag);
        open(mark, make(mark, YamlNode::Kind::sequence), anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        refuse_tag(mark, tag);
        open(mark, make(mark, YamlNode::Kind::mapping), anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        YamlNode node;
        YAML::anchor_t anchor = 0;
        bool has_key = false;
        YamlEntry entry;
    };

    [[noreturn]] static void stop(const YAML::Mark& mark, const QString& text)
    {
        throw Stop{{mark.line + 1, mark.column + 1, text}};
    }

    static void refuse_tag(const YAML::Mark& mark, const std::string& tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            stop(mark, tr("Tags such as \"%1\" are not supported.").arg(QString::fromStdString(tag)));
    }

    void check_size(const YAML::Mark& mark) const
    {
        if (m_nodes > most_nodes)
            stop(mark, tr("This file holds more than %1 values.").arg(most_nodes));
    }

    YamlNode make(const YAML::Mark& mark, YamlNode::Kind kind)
    {
        ++m_nodes;
        check_size(mark);
        YamlNode node;
        node.kind = kind;
        node.line = mark.line + 1;
        node.column = mark.column + 1;
        return node;
    }

    void leaf(YamlNode node, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            m_anchors.insert(anchor, node);
        const YAML::Mark mark = mark_of(node);
        place(mark, std::move(node));
    }

    void open(const YAML::Mark& mark, YamlNode node, YAML::anchor_t anchor)
    {
        if (m_open.size() >= deepest)
            stop(mark, tr("This is nested deeper than %1 levels.").arg(deepest));
        if (!m_open.empty() && m_open.back().node.kind == YamlNode::Kind::mapping && !m_open.back().has_key)
            stop(mark, tr("A name must be a plain word, not a list or a mapping."));
        m_open.push_back({std::move(node), anchor, false, {}});
    }

    void close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        if (done.anchor != 0)
            m_anchors.insert(done.anchor, done.node);
        const YAML::Mark mark = mark_of(done.node);
        place(mark, std::move(done.node));
    }

    static YAML::Mark mark_of(const YamlNode& node)
    {
        YAML::Mark mark;
        mark.line = node.line - 1;
        mark.column = node.column - 1;
        return mark;
    }

    void place(const YAML::Mark& mark, YamlNode node)
    {
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open& parent = m_open.back();
        if (parent.node.kind == YamlNode::Kind::sequence) {
            parent.node.items.push_back(std::move(node));
            return;
        }
        if (!parent.has_key) {
            if (node.kind != YamlNode::Kind::scalar)
                stop(mark, tr("A name must be a plain word, not a list or a mapping."));
            if (const YamlNode* twice = parent.node.find(node.text))
                stop(mark, tr("\"%1\" is here twice; the first is in line %2.").arg(node.text).arg(twice->line));
            parent.entry = {node.text, mark.line + 1, mark.column + 1, {}};
            parent.has_key = true;
            return;
        }
        parent.entry.value = std::move(node);
        parent.node.entries.push_back(std::move(parent.entry));
        parent.entry = {};
        parent.has_key = false;
    }

    YamlNode m_root;
    std::vector<Open> m_open;
    QHash<YAML::anchor_t, YamlNode> m_anchors;
    size_t m_nodes = 0;
};

} // namespace

const YamlNode* YamlNode::find(const QString& key) const
{
    for (const YamlEntry& entry : entries) {
        if (entry.key == key)
            return &entry.value;
    }
    return nullptr;
}

YamlStream read_yaml(const QByteArray& text)
{
    YamlStream out;
    if (text.size() > largest_text) {
        out.faults.push_back({1, 1, tr("This file is larger than 1 MiB.")});
        return out;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError() || decoded.contains(QChar(0))) {
        out.faults.push_back({1, 1, tr("This file is not UTF-8 text.")});
        return out;
    }
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        while (true) {
            Builder builder;
            if (!parser.HandleNextDocument(builder))
                break;
            out.documents.push_back(builder.take());
        }
    } catch (const Stop& stop) {
        out.faults.push_back(stop.fault);
    } catch (const YAML::Exception& error) {
        const bool known = !error.mark.is_null();
        out.faults.push_back({known ? error.mark.line + 1 : 1, known ? error.mark.column + 1 : 1,
                              tr("This is not valid YAML: %1.").arg(QString::fromStdString(error.msg))});
    } catch (const std::exception& error) {
        out.faults.push_back({1, 1, tr("This is not valid YAML: %1.").arg(QString::fromUtf8(error.what()))});
    }
    return out;
}

} // namespace opsdeck::core
