<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>Message with %n file(s) to %1</source>
        <translation>
            <numerusform>Message with %n file to %1</numerusform>
            <numerusform>Message with %n files to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n file(s)</source>
        <translation>
            <numerusform>with %n file</numerusform>
            <numerusform>with %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing: %1</source>
        <translation>
            <numerusform>%n value missing: %1</numerusform>
            <numerusform>%n values missing: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many for one post · attach it as a file</source>
        <translation>
            <numerusform>%n character too many for one post · attach it as a file</numerusform>
            <numerusform>%n characters too many for one post · attach it as a file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboards</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message numerus="yes">
        <source>asked for %n time(s)</source>
        <translation>
            <numerusform>asked for %n time</numerusform>
            <numerusform>asked for %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>asked for %n time(s)</source>
        <translation>
            <numerusform>asked for %n time</numerusform>
            <numerusform>asked for %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n new post</numerusform>
            <numerusform>%n new posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) under way</source>
        <translation>
            <numerusform>%n run under way</numerusform>
            <numerusform>%n runs under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation>
            <numerusform>Show all %n line</numerusform>
            <numerusform>Show all %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n rows</source>
        <translation>
            <numerusform>Show all %n row</numerusform>
            <numerusform>Show all %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>asked %n time</numerusform>
            <numerusform>asked %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::app::TrayIcon</name>
    <message numerus="yes">
        <source>Opsdeck: %n urgent thing(s) need you</source>
        <translation>
            <numerusform>Opsdeck: %n urgent thing need you</numerusform>
            <numerusform>Opsdeck: %n urgent things need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opsdeck: %n thing(s) need you</source>
        <translation>
            <numerusform>Opsdeck: %n thing need you</numerusform>
            <numerusform>Opsdeck: %n things need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ArgumentPage</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::GapDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::GapsBody</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::GapsPage</name>
    <message numerus="yes">
        <source>%n line(s) that people typed and nobody has automated yet. The most wanted first.</source>
        <translation>
            <numerusform>%n line that people typed and nobody has automated yet. The most wanted first.</numerusform>
            <numerusform>%n lines that people typed and nobody has automated yet. The most wanted first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::HistoryBars</name>
    <message numerus="yes">
        <source>%n run(s) of this line</source>
        <translation>
            <numerusform>%n run of this line</numerusform>
            <numerusform>%n runs of this line</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::OutputView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::PacksSection</name>
    <message numerus="yes">
        <source>%n command(s) from %1</source>
        <translation>
            <numerusform>%n command from %1</numerusform>
            <numerusform>%n commands from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::QuestionView</name>
    <message numerus="yes">
        <source>%n more question(s) after this one</source>
        <translation>
            <numerusform>%n more question after this one</numerusform>
            <numerusform>%n more questions after this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ServicesBody</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SituationList</name>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>%n not shown</numerusform>
            <numerusform>%n not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SituationStrip</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::StatesBody</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::StatusStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::TileDetail</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::TimelineView</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new posts below. Show them</source>
        <translation>
            <numerusform>%n new post below. Show it</numerusform>
            <numerusform>%n new posts below. Show them</numerusform>
        </translation>
    </message>
</context>
</TS>
