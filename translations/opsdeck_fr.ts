<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutForm</name>
    <message>
        <source>Opsdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations console with the team&apos;s chat inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to send along with a report of a problem. No names of rooms, no posts, no secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDesk</name>
    <message>
        <source>Local room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceForm</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or whatever the desktop has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything grows with it. Ctrl+= and Ctrl+- do the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether things slide and fade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window. What was posted stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists and in the room. Reports and exports are always in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Builtins</name>
    <message>
        <source>This version of Opsdeck has no builtin &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automations: %1; help NAME tells more about one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No automation is called &quot;%1&quot;. Type help to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  perhaps: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 automations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceResolver</name>
    <message>
        <source>%1: &quot;%2&quot; is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the values was given up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>Open the chat in a browser and paste the address from there. Otherwise ask the administrator for the site URL of the Mattermost server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the chat open in a browser on this computer? If not, you may need the company network or a VPN. If it does, ask the administrator for the exact site URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator whether programs other than the official ones may connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you sign in through another service, a password does not work here: use a personal access token. Ask the administrator to enable personal access tokens for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator whether this account may sign in with a password or a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has accepted you, but the way in could not be kept on this computer. Unlock the keychain or make room on the disk, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a colleague or the administrator for an invitation to a team and its rooms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is in no team yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectAddressForm</name>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://chat.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any link from the chat will do: open it in the browser and copy the address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectPostingForm</name>
    <message>
        <source>What others will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run posts two messages as you: what was asked, before it starts, and what came out. Colleagues with the ordinary Mattermost client read them like any other post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Opsdeck may post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectRoomsForm</name>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those where things are operated are proposed. Every other room stays readable too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectSignInForm</name>
    <message>
        <source>With a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a personal access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code from the authenticator app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>123456</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits that change every half minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chat: your picture, Profile, Security, Personal access tokens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>A post (%1) could not be sent: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post about the run %1 was changed after it was first seen. Verify shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the disk and the rights of the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run %1 on this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several runs begin with %1. Give more letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output of this run is stored here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors in the automations: %1. Lint shows them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dashboards</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeepLink</name>
    <message>
        <source>This is no link that Opsdeck can open. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoIncident</name>
    <message>
        <source>**Practice incident.** The sample service `billing` is about to get a version that breaks. Everything below really runs on this computer; nobody else sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.0 is healthy. Now the new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check after the deploy does not hold: `billing` is unhealthy. What do its logs say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.2 asks for a table that is not there yet. Back to the version before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Summary: billing in test was broken by 1.2 and is back on the version before**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first line to the last it took %1. Whoever opens this room later can read all of it: what was asked, what came out, and that the way back was one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your turn: type `status of billing`, or anything you wish were automated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>&quot;%1&quot; is not a duration. Write it like 90s, 15m, 1h30m or 2d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than ten years.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message numerus="yes">
        <source>asked for %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>&quot;%1&quot; is automated now: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyAction</name>
    <message>
        <source>Find or run anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous unread room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between the last two rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show unread rooms only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in this room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a command (in an empty message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I wrote before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I wrote after that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit my last post (in an empty message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to the newest post (in an empty message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is open, then back to the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the run or the thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit my post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete my post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as unread from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link to the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the post as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>React, or ask for a gap too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of Opsdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardForm</name>
    <message>
        <source>Enter sends, Shift+Enter begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise Enter begins a new line and Ctrl+Enter sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters act on the post that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R replies, T opens the thread, E edits. Switch it off if you type where you do not look. They never run a change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The folder %1 cannot be made. Name another one with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output could not be written (%1): what was printed is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opsdeckctl --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mattermost</name>
    <message>
        <source>This account also needs the six digits of its authenticator app. Enter them and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six digits were not accepted. Enter the ones that the authenticator app shows now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has locked this account after too many attempts to sign in. An administrator, or a new password by e-mail, unlocks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has been deactivated. An administrator can activate it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bots cannot sign in with a password. Use a token of the bot instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the password is not right. Check both and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this account to do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this account to do that: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have what was asked for. It may have been deleted, or the server is of a version without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have what was asked for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than the server accepts. Send less of it, or send it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to slow down. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took too long, and it is not known whether it did what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a problem of its own, and it is not known whether it did what was asked. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is not a Mattermost server answered. Check the address, and whether the network asks for a sign-in of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave an answer that Opsdeck cannot understand. Something between here and the server may have changed it, or the server is of a version that is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://chat.example.com; any link from the browser will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the server is larger than Opsdeck takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time, and it is not known whether it did what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the server could be made in time. Check the network and the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends Opsdeck on to another address, %1. If you trust it, use that as the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the server has expired, so it cannot be told from an impostor. Its administrator has to renew it. Check also that the clock of this computer is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the server is not valid yet. Check that the clock of this computer is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate belongs to another name than the address of the server. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not trust whoever has signed the certificate of the server. If your organisation signs its own, install its certificate authority in the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to the server could be made. Check the address, and whether something between here and the server looks into connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the server could not be found. Check the network and the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at the address of the server. It may be restarting; check the address if this lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this network does not let Opsdeck through. Check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network; Opsdeck tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before the server answered, so it is not known whether it did what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that it still exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationsForm</name>
    <message>
        <source>Notify me about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every new post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions and conversations of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted rooms stay silent. What happens in the room on the screen is never announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me when a run of mine has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when the window is not in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications go on, and the window opens at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenConsole</name>
    <message>
        <source>The server is not reachable: this is what this computer has seen of it so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Nothing with the number %1 waits here. &quot;outbox&quot; lists what does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent right now. Look again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent: the room has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, too large for the server: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, it could not be uploaded: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept where it ran: opsdeckctl show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not on this computer any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server dropped a file of a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with other people&apos;s posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post it belongs to could not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What is to be posted waits; nothing is lost, and nothing will be posted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk takes data again; posting goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to a server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled on request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: over its time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: silent for longer than allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: too much output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started: the program cannot be run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed by a signal from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: nothing ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired: it never started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: whether it finished is unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>asked for %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>The end of &quot;%1&quot; (run %2) could not be stored: %3 It is tried until it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of &quot;%1&quot; (run %2) is stored now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had ended already: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had not started yet, and will not start any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger could not be written, so nothing was started. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be found again by what was noted about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled, or given up by another Opsdeck, before it started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was confirmed %1 ago and could not start since. What was agreed to may no longer be right, so it was not started; submit it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken as typed, &quot;%2&quot;. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; was offered %3 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phrase to type could not be made. Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed. Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed is not &quot;%1&quot;. Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question was open for %1, and what it showed may no longer be true. Nothing ran; submit the line again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The automation was changed while you were asked. Nothing ran; submit the line again to see what it does now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is empty. Type what should be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for the pack&apos;s own data cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dry run says no, so nothing ran: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the pack %1 is gone. Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no dry run. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room to write this run to, so nothing was started. Sign in and choose a room first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tests failed. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows could not be found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 did run (%2), but its end could not be stored, so its result is not in the room yet. %3 Opsdeck tries again as long as it is open; the next start finds the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ran, but Opsdeck ended before the check afterwards, and the secret that the check needs is never stored. Look for yourself how it went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking that it worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ran, but the check afterwards did not hold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be kept as a file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output file is not complete: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlainTable</name>
    <message>
        <source>and %1 more rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Posts</name>
    <message>
        <source>not automated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not automated yet; nearest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ Automated now: %1 is answered by %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the Opsdeck shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileSettings</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Some posts could not be sent yet; they wait on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Opsdeck ended while it was answering. This only reads, so nothing was changed: ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck ended before this could start; it will not start any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 could not be taken over: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier run, %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>The pattern &quot;%1&quot; cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleTable</name>
    <message>
        <source>The table of colours cannot be used. Install Opsdeck again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) under way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>The stored output of this run is damaged from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was started but cannot be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored record of a run does not say where it runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Nobody is signed in on this profile. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is in no team yet. Ask for an invitation to a team, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in no team called &quot;%1&quot;. Your teams: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room &quot;%1&quot; here. Your rooms: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in no room of this team yet. Join one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the sign-in any more. Sign in again; what is waiting is sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 This profile has never been there, so nothing can be done without it. Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room used so far (%1) is archived or not open to you any more: ~%2 is used instead. Name a room once to make it the one that is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost; trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the sign-in any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>&quot;%1&quot; cannot be used for %2 in the settings file; it is %3 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the desktop&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>A part of this line was hidden when it was written down, so it cannot be sent as it was. Type it anew: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellHistory</name>
    <message>
        <source>What you type cannot be kept for later: %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This account asks for a code from the authenticator app as well. Give it together with the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was not right or is too old. Try the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many failed attempts: the account is locked. An administrator can unlock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is deactivated. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login and password or the token were not accepted. Check them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the server is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give login and password, or a token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The disk refused to store data, so nothing was stored. Check that it is not full, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lock file could not be opened. Check the folder&apos;s rights and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Opsdeck process uses this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile was last used by a newer Opsdeck, which keeps its data differently. Use that version, or another profile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged data could not be recovered, because there is no room for a copy. Free some space, then start Opsdeck again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s folder could not be made. Check its rights and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time was over before it could be sent, so it was not sent. Send it again if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>There is no &quot;%1&quot; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument holds a NUL character; no program can be given that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable %1 would hold a NUL character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;${&quot; is not closed by &quot;}&quot;. A literal &quot;${&quot; is written &quot;$${&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a look-up. Between the braces stands a name such as params.app, nothing to compute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>There is nothing to send yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message holds a character that the server cannot store. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has %1 characters, and the server takes at most %2. Shorten it, or send it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post takes at most %1 files. Send the others in another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came instead of the server&apos;s answer. The network may ask for a sign-in of its own: open a browser. Otherwise check the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not a Mattermost server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in yet. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in reply to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automated since then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not automated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1, I want it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automate this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>React</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark unread from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be pressed in Mattermost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take mine back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an older post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In reply to %1. Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>asked once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Automated since then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not automated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines are close and would work:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BOT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(too long to be shown whole)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where %1 was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where the room begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is written and run here stands below, in its order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Picture %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>file %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The expression &quot;%1&quot; cannot be evaluated: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOOK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POSTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is too large. Ask for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no host %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file in which Opsdeck keeps its data is damaged. Start Opsdeck again: it sets the damaged file aside and keeps what can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing was stored. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds Opsdeck&apos;s data, so nothing was stored. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck may not write to the folder that holds its data. Check who owns the folder and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused to store or read data. Check that it is not full or failing, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This breaks a rule of Opsdeck&apos;s data, so nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large to be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck&apos;s data could not be used: a defect of Opsdeck.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app</name>
    <message>
        <source>The Opsdeck that runs cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another user of this computer listens where Opsdeck should be. It was told nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck runs already, but does not answer. End it, or wait, and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck runs already, and these arguments are too long to be handed to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no start of Opsdeck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck: the rooms of a team and the automations that run in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything in DIR instead of the user&apos;s data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account of this Mattermost server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the automations of this folder; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run one line without anybody, save a picture of the window and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An opsdeck:// link. It opens or fills in; it never runs anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no opsdeck:// link. To run a line from a terminal: opsdeckctl run &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::Application</name>
    <message>
        <source>The link to the post is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not reachable: this is what this computer has seen of it so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only links to pages and mail addresses are opened. This one starts with &quot;%1:&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already. Give the automation another id, or edit that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to %1. Open that server in the settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in no room &quot;%1&quot; of this server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::FileSecretStore</name>
    <message>
        <source>No secret is stored for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that only you can read (%1), because no keychain runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secrets file %1 can be read by others, so it is not used. Take those rights away (chmod 600) and sign in again; the secrets in it should be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secrets file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secrets file %1 is damaged. Remove it and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secrets file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::Guide</name>
    <message>
        <source>the practice incident</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::IdleInhibitor</name>
    <message>
        <source>Wall mode: the situation stays on the screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::KeychainSecretStore</name>
    <message>
        <source>The keychain has no secret for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not let Opsdeck in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the desktop&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::LocalRoomHost</name>
    <message>
        <source>The folder %1 of the local room cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Opsdeck holds the local room of this profile but does not answer. End it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be written, and the local room lives in it. Make %1 writable, or name another profile with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local room is not running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::PictureRun</name>
    <message>
        <source>The line did not end in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the window: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::SettingsFacts</name>
    <message>
        <source>Local room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms and posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of what the servers have, so that everything opens at once and is there offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of posts that were opened or sent here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output of what ran on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room that only this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::SingleInstance</name>
    <message>
        <source>The profile folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck runs already with the profile %1, but does not answer. End it, or wait a moment, and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 cannot be written. Make it writable, or name another one with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::app::TrayIcon</name>
    <message>
        <source>Show Opsdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Opsdeck: %n urgent thing(s) need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opsdeck: %n thing(s) need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opsdeck: nothing needs you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::automation</name>
    <message>
        <source>There is no automation &quot;%1&quot; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no parameter &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; is not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not executable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 in the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder has no pack.yaml, so it is no pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write one with opsdeck: 1, id and version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined twice in this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::automation::Catalog</name>
    <message>
        <source>&quot;%1&quot; is already defined by the pack %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first one counts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack stays as it was before this change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions kept as they were before this change: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack &quot;%1&quot; is already read from %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::automation::ChoiceResolver</name>
    <message>
        <source>The values for %1 could not be fetched: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no parameter %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values for %1 depend on %2. Give %2 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values for %1 were not fetched yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::automation::ExpressionEngine</name>
    <message>
        <source>The expression is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one JavaScript expression: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression &quot;%1&quot; took longer than %2 ms and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression &quot;%1&quot; gives more than 8 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::cli</name>
    <message>
        <source>run a line, as if typed in the room; both posts go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change something is shown first and needs a yes, or --yes; what can destroy something needs its phrase, which may come through a pipe. The answer goes to standard output, everything else to standard error. Ctrl+C asks the run to stop; closing the terminal stops nothing.

  opsdeckctl run &quot;status&quot;
  opsdeckctl run --yes &quot;deploy billing 1.1 to test&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a prompt in the room: every line runs, live posts appear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab completes words, offered values, paths, runs and rooms; the arrow keys go through what was typed before. Secrets are asked for and never kept. From a pipe every line of it is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what can be run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the help of one command or automation, or this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME is a command, the id of an automation, or words of what it does: help logs. Needs no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check a pack folder or one file of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints file:line:column:field of everything that is wrong or doubtful. Exit status 1 when there is an error; warnings keep nothing from running. Needs no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what ran, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this profile, by whomever it was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one run, with its posts and its output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN is the id of a run or the beginning of one; &quot;runs&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop a run, and say what was seen to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN is the id of a run or the beginning of one. Answers ended, signalled or unknown; unknown has the exit status 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts that the server does not have yet, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go out by themselves as soon as the server takes them; what it refused, or what came too late, waits for &quot;retry&quot; or &quot;drop&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send them now; without a number everything that waits or was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER is what &quot;outbox&quot; shows. A message that makes others act (&quot;!deploy ...&quot;, an approval) and came too late is only sent by its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never send a post that waits; the ledger notes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER is what &quot;outbox&quot; shows. The words are forgotten. A run stays what it was: only the room does not hear of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines nobody has automated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gap is closed when an automation answers its line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts on this computer, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rooms of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prove the ledger and the room&apos;s posts, or an exported file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 1 when something is not as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write ledger and posts as one file that verify can prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in; the password or token is asked for, or read from a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any link of the server will do as URL. From then on the profile uses that server. Without a name what comes through a pipe is a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the local room, for scripts and tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints one JSON object with address, login and token, then serves until it is ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 succeeded
1 failed
2 usage: nothing ran
3 no automation answers: a gap was filed
4 refused: nothing ran
5 cancelled or timed out
6 lost: whether it finished is unknown
7 the server was not reachable, or refused a post; the message says whether the run happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: opsdeckctl [OPTIONS] COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN is a run&apos;s id or the beginning of one. Behind &quot;--&quot; nothing is an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opsdeckctl help COMMAND tells more about one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: opsdeckctl [OPTIONS] %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the shell itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opsdeckctl --help lists the options of all commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a whole number, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no word behind it, and there is &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;, not to &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: errors to mend: %2, warnings: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no error, warnings to look at: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command and no automation &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  perhaps the command %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  perhaps: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lint needs a pack folder or a file of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server (any link of it will do):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login needs the address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name or e-mail (empty: a personal access token):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login needs a password or a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of your authenticator:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 as %2. The token is kept in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have arrived; the room is looked through before it is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;retry NUMBER&quot; sends one again, &quot;drop NUMBER&quot; gives it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;retry&quot; sends what was given up once more, &quot;drop NUMBER&quot; gives it up for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out by itself as soon as the server takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of the outbox; &quot;outbox&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (number %1 of the outbox)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits: the server has every post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came too late makes others act: send it by its number, if you still want it. &quot;outbox&quot; lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop needs the number of one post; &quot;outbox&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will not be sent, and its words are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has posted here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search needs a text to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer holds &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAST POST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLOSED BY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line that was asked for is automated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run happened (%1), but its posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran, and the post that says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> could not all be sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> could not be sent yet: the server is not reachable. They wait on this computer and go out with the next command that reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run needs a line, for instance: run &quot;status&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room does not have all of it yet; &quot;outbox&quot; says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show needs the id of one run; &quot;runs&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel needs the id of one run; &quot;runs&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number up to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed is demo or empty, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (post %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ledger entries, %2 runs and %3 posts checked; head %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of it is not as it was written: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the posts are other people&apos;s, or from when the server had another address: this ledger does not prove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room&apos;s posts are not proven: the server has to be reachable for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export needs the name of the file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1; &quot;opsdeckctl verify --file&quot; proves it anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache, ledger and settings (default: $OPSDECK_PROFILE, else the user&apos;s data folder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Mattermost server; without one the profile&apos;s account, else the profile&apos;s local room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better in the variable OPSDECK_TOKEN: arguments can be seen by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one more pack of automations; may stand several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one JSON object a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the help of the command in front of it, or this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which Opsdeck this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not ask before a change; what destroys something still wants its phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on with what is posted from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the closed ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prove what export wrote; needs no server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the room is kept (default: serve in the profile)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: any free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a new room begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was posted here last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to another room; without a name: all rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its line again, to be changed or sent with Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send them now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave (also Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::cli::LineCompleter</name>
    <message>
        <source>%1: you are asked for it; do not type it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: as of %2 ago; newer values are being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: as of %2 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is nothing to choose from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the values are being fetched; press Tab again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::cli::OwnWordCompleter</name>
    <message>
        <source>This is being looked up; press Tab again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 ago: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::cli::RunPrinter</name>
    <message>
        <source>%1 %2 of %3 %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more: opsdeckctl show %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  all of its output: opsdeckctl show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not automated yet, asked for %1 times. The room and the gap list have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not automated yet. The room and the gap list have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  perhaps: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::cli::Shell</name>
    <message>
        <source>%1 in %2. Type a line; Tab says what can follow, &quot;help&quot; what runs here, :help what the shell itself knows. :quit leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shell has no word :%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>:help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean :%1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it as :%1; Tab offers what fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is a line: it runs, and the room has it. &quot;help&quot; lists what runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has posted here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines go to %1 from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>:room lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::cli::TerminalConfirmation</name>
    <message>
        <source>This destroys something:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changes something:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This only reads, but look at it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  line  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  room  %1, where both posts will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  on    %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  note  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  plan  none: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here to say yes. Add --yes to run it from a script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to run it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it? [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (it will not be shown or kept):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 (it will not be shown or kept):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is needed, and nobody is here to type it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::core</name>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not fit. Allowed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not offered. Allowed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file or folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text up to %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> that matches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the offered values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration such as 90s, 15m or 1h30m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path of a file or folder that exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address such as https://example.org/path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a host name or an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret; you are asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid text; a character in it cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is too long: %1 characters, at most %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not match %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. Allowed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value must not start with &quot;-&quot; here: the program could take it for an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a parameter of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of the format is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version &quot;%1&quot; of the format is not known to this Opsdeck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small letters, digits, &quot;_&quot; and &quot;-&quot;, parted by points: app.restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a short name for people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what may go wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>danger: read, change or destructive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved minutes cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack.yaml holds exactly one document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined twice in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no automation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only reads; it runs without a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes something; you see what will run and say yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can destroy something; you type a phrase before it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 in front to see what it would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ended after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes from the pack %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(only shows the plan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every parameter can also be given as %1 behind the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no automation yet. Add a pack to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice; once is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot show a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several automations answer this line. Type the one you mean:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several automations begin like this line, and none can use it as it is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1  (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a list: one element for the program and one for each argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argv: [program, argument]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a word nor a place for a parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place stands alone: {name}; quotes, &quot;=&quot; and &quot;\&quot; cannot be part of a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form begins with a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example &quot;restart {app}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form is here twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form needs its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no form to type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example say: &quot;check logs of {app}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing says what to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example run: {argv: [uptime]}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either argv or builtin, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a builtin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a command or the word none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;plan: none&quot; needs a plan_reason that says why there is no dry run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is only needed with &quot;plan: none&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan needs an argv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check needs an argv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size from 1 KiB to 16 GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 20MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of output is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a table has a header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a table and kv have a delimiter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known: tokens, emails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parameter &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a regular expression: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset:tokens, preset:emails, param:NAME or re:PATTERN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>followups: [{label: ..., run: ...}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A follow-up names the automation that it offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rollback names the automation that undoes this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>danger: %1 needs a stricter confirmation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mode: type asks for a phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type &quot;%1&quot; is not supported by this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter needs a type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only numbers and durations have a %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max_length limits a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed choices need an argv that prints them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a secret has a %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret comes from &quot;prompt&quot; or &quot;keyring:NAME&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret is passed by &quot;stdin&quot; or &quot;env:NAME&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret has no default: a file is no place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice needs values or choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice has either values or choices, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a choice has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type: choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a file can be asked to exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least value is greater than the greatest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter with a default is never missing, so &quot;required&quot; says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a mapping of names to parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>params: {app: {type: text}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name for a parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a letter, then letters, digits, &quot;_&quot; or &quot;-&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small letters, digits, &quot;_&quot; and &quot;-&quot;: checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable needs values to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a mapping of names to variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small letters, digits and &quot;_&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a list of tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dashboard holds at most %1 tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file holds one dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a second file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n minute(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n hour(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no variable &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a Prometheus server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password does not belong into this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a proxy that signs in, or a network that needs none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source is one thing: run or prometheus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source names what to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A threshold has either &quot;from&quot; or &quot;below&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A threshold needs a word: colour alone tells nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action needs a line to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maximum must be above the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tile of kind %1 needs a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tile of kind %1 has its own source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note needs a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tile of buttons needs actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what kind of tile this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid YAML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::core::Builder</name>
    <message>
        <source>This alias stands inside the thing that it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags such as &quot;%1&quot; are not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds more than %1 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nested deeper than %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name must be a plain word, not a list or a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is here twice; the first is in line %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::core::FieldReader</name>
    <message>
        <source>This must be a mapping with the fields %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give it one, or remove the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is not supported by this version yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be one value, not a list or a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a list of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty text is written &quot;&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put quotes around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a mapping of names to values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::core::Linter</name>
    <message>
        <source>The secret &quot;%1&quot; has no place in a line: everybody would read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take {%1} out of the form; it is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not positional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{%1} is here twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form asks for a plan, but there is no plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parameter &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name for a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a flag in argv with a value behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program itself must be written out; only arguments are filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like a command line, not like a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one element for each argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shell string is not run: values could become commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the script into a file of the pack and run it by its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is only known after the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name one parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>params.NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; must not stand here: others could read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass it by stdin or env</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one secret can be passed by stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass: env:NAME, or run.stdin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run.stdin is set but does not hold this secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass: env:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A destructive automation needs a plan, so that people see what would happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan: {argv: [...]}, or plan: none with a plan_reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What only reads has nothing to roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices cannot need &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; need each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choices use &quot;%1&quot; but do not say that they need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs: [%1]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::core::Tokenizer</name>
    <message>
        <source>The quote at position %1 is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;\u&quot; at position %1 needs four hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow</name>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other runs under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs in %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of what was asked for is automated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 succeeded, %3 failed, %4 cancelled, %5 lost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs per week, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automation coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (n = %2 attempts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was asked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open, %2 closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes saved (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3 runs declare a baseline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post takes at most %1 files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be kept for sending. Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not offered. Did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, if nothing else is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several automations answer this: %1. Begin with the id of the one you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted image could not be kept. Save it as a file and attach that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted image could not be kept. Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 of %2 series are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus cannot answer this query: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus does not let us in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Prometheus at this address. Check the url of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus gave up on this query: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus answered with status %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there is no Prometheus: its answer cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line &quot;%1&quot; cannot run as it is: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No automation answers &quot;%1&quot;. Is its pack here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a read. A tile&apos;s source runs by itself, so it must change nothing; offer this line as an action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is answered by Opsdeck itself, not by a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes a secret, which nobody is there to give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows have no name and state. Say &quot;rows: out.map(r =&gt; ({name: ..., state: ...}))&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source gives more than one value. Say which: &quot;value: out.total&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;value&quot; gives a list and not one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gauge needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source gives no lines. Say where they are: &quot;lines: out.lines&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 in 1, 5, 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this file beside a pack.yaml; it counts as soon as it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read runs at once, change is shown first, destructive needs a typed phrase and a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do: the program. One element an argument, any language, never a shell string. Exit status 0 means it worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an exported ledger, or it is damaged: see line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destroys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has automated &quot;%1&quot; yet: ask for it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for &quot;%1&quot; to be automated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts the wish, so that it is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not automated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines and slash commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs now in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slash command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly what you typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with what you typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the letters begin its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds what you typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds the letters in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(a file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new insight for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post of %1 about the run %2 was deleted at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post of %1 about the run %2 is not what it was when it was first seen at %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::ArgumentForm</name>
    <message>
        <source>What is offered depends on %1. Give that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::DashboardFolder</name>
    <message>
        <source>This file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already the id of %2, so this file is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::DemoIncident</name>
    <message>
        <source>The practice incident has ended, because one of its runs was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice incident has ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::GapListModel</name>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::LineAids</name>
    <message>
        <source>Values cannot be fetched here. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody in this room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody who is online</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::PaletteFeed</name>
    <message>
        <source>a room you left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::PaletteRank</name>
    <message>
        <source>you picked it for these letters before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you use it often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you used it lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it belongs to this room or is going on now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this room runs it often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it failed often lately, so it is lower</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::PaletteRow</name>
    <message>
        <source>did you mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::Reading</name>
    <message>
        <source>&quot;rows&quot; gives no list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::RoomChat</name>
    <message>
        <source>There is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has %1 characters; at most %2 can be sent. Attach it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Opsdeck has told about a run is never rewritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own posts can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty post: delete it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::RoomCheck</name>
    <message>
        <source>Entry %1 of the ledger (%2) has no post in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post does not say what entry %1 of the ledger says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post is about a run that the ledger knows from another room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ledger does not know %1 of its owner&apos;s posts here, about %2 runs from %3 to %4. They were written with another profile, or this is not the ledger they were written with: it proves nothing about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 post was deleted at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 post carries a hash that is not in the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result points to a post that is not the invocation of its run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::RunListModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::SettingsFile</name>
    <message>
        <source>Parts of the settings file cannot be read; the file as it was is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 cannot be opened; defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved. They hold until Opsdeck ends; check that its folder can be written and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::TileLive</name>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n line(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n run(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n wish(es)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ageing, %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashboard %1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::opsflow::Workspace</name>
    <message>
        <source>Nothing is posted in %1 from this computer, so nothing ran. The settings say so; there it can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::store::Cache</name>
    <message>
        <source>The folder for Opsdeck&apos;s cache could not be made. Check its rights and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::store::OpenReport</name>
    <message>
        <source>The stored copy of the server&apos;s rooms could not be used and was made anew (%1). It fills again from the server; nothing of yours was in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored copy of the server&apos;s rooms is damaged (%1) and another Opsdeck process uses it, so this one works with a temporary copy. Close the others and start again to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data was brought to this version&apos;s form. A copy of how it was is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data was damaged. The damaged file is kept as %1, and what could be read was recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows; some are lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::store::Userdata</name>
    <message>
        <source>The profile&apos;s folder could not be made. Check its rights and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered data could not be put into place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is damaged, and another Opsdeck process uses it. Close all other windows and terminals of Opsdeck and start again: then it is set aside and recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged data was recovered, but the files could not be put into place. Check the folder&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets</name>
    <message>
        <source>Asking again for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or type one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is offered for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is offered for %1 holds “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notifies everybody in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notifies everybody who is online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/ in front makes it a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only shows what would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a secret, which is not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the secret is not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks you to type a phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached files stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its posts wait for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty post cannot be saved · delete it instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, or choose one with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes your post in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves your post as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has automated this yet: %1 posts the wish to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit your post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message %1 or / for a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post the wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has automated this yet: a click files the wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for the values that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes something: you will be asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be undone: you will have to type a phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked, waits for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destroys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroys something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts to %1 as @%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destroys something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for %1, which is not posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab fills in values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the run and its output; nothing is posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and runs it again · Tab lets you change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the room; nothing is posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the conversation with this person; nothing is posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does something in this window only; nothing is posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the command to the server, in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the gap: who asked for it, and how to close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the post in its room; nothing is posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · nothing runs · the wish is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the composer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run, stay open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show that run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next open value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended with exit status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ran, and it did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took longer than it may, so it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It printed nothing for longer than it may, so it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It printed more than it may, so it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is not there or cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signal from somewhere else ended it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its output could not be stored any more, so it was stopped: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waited for too long and never started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it had done until then stays done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it finished is unknown: look at the target before running it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the Opsdeck shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered after another run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, succeeded since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::AboutSection</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPL-3.0-or-later. Built with Qt, SQLite, QCoro, QtKeychain, simdjson, yaml-cpp, md4c, RE2 and libsodium; their licences come with their packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of this profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ArgumentChipEdit</name>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ArgumentPage</name>
    <message>
        <source>Offered values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for values… You can type already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what was known %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none fits what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything else may be typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::AskSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ChoiceDelegate</name>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ChoiceModel</name>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::Composer</name>
    <message>
        <source>Attach files (Ctrl+U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files cannot be added to a post that is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One post takes at most 10 files. Send these first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing your post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replying to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop replying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is still being kept: a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What you wrote is back in its room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ConfirmSheet</name>
    <message>
        <source>&quot;%1&quot; is needed, and it was not given. Nothing ran.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ConnectPage</name>
    <message>
        <source>Looking for the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for your teams…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is in no team yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for your rooms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers: Mattermost %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted: whoever is on the way can read your password. Ask the administrator for an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room is chosen: Opsdeck asks each time before it posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Opsdeck may post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a Mattermost server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not kept. The way in is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not kept. The way in is kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::DashboardBar</name>
    <message>
        <source>Ask all sources again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest value %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::DashboardPage</name>
    <message>
        <source>Open the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dashboard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dashboard is one YAML file. Put one into %1: it appears here as soon as it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown is how it was before this change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::DraftSheet</name>
    <message>
        <source>Automate this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it beside the other automations (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A beginning: name the program that does it, in any language. The next one who types the line runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name has letters, digits, &quot;.&quot;, &quot;-&quot; and &quot;_&quot;, and ends with .yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition reads well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::EmptyRoom</name>
    <message>
        <source>No room is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list, or press Ctrl+K and type its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this room is on this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is read as soon as the server answers. You can write already: it will be sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a line below and press Enter. What is asked and what comes out stand here, for everybody in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try “status”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::FailureNote</name>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::FileChip</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::FileChips</name>
    <message>
        <source>Keeping the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::GapDetail</name>
    <message>
        <source>Begin an automation for this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it as well: posts the line in your room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to where it was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that work today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automate this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not automated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the composer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::GapRowDelegate</name>
    <message>
        <source>Automated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not automated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::GapsBody</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::GapsPage</name>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is automated by now as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by line or person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automated ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps, the most wanted first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1. Once its program is there, the gap closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that people typed and nobody had automated yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that people typed and nobody has automated yet. The most wanted first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No gap fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gap has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was asked for is automated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody types a line that no automation answers, it is counted here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::HelpPage</name>
    <message>
        <source>Help on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::HistoryBars</name>
    <message numerus="yes">
        <source>%n run(s) of this line</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::HostBody</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::InsightPanel</name>
    <message>
        <source>Newest insight: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest insight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::KeyMap</name>
    <message>
        <source>%1 (%2)</source>
        <comment>an action and its key</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::KeyRow</name>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the keys of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an action and its keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is also “%2”, so neither of them works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys. Backspace: no key at all. Esc: as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is needed for writing. Take Ctrl, Alt or a function key with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is “%2”, which always has it. Press other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is “%2” until now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 from “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::LogBody</name>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::MainWindow</name>
    <message>
        <source>Opsdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsdeck could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Opsdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post runs in %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody there will see what you run and what comes out, as posts of @%1. This is asked once for each room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ModeBar</name>
    <message>
        <source>%1 (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::NoticeBar</name>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::NotificationsSection</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::OutputText</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::OutputView</name>
    <message>
        <source>Find in the output (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all of it as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end and follow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the last %1 are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::PacksSection</name>
    <message>
        <source>Packs and trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack is a folder of commands. It can run programs as you, so only folders that you name are believed; a change in one counts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a pack nothing can be run. Add a folder with a pack.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a command of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a pack and its version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with Opsdeck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::PaletteOverlay</name>
    <message>
        <source>&quot;%1&quot; has no dry run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no dry run: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to fill in. Enter runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no dry run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no dry run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not run: %1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its ranking is forgotten. The order changes with the next letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is here: %1. Ctrl+Shift+I forgets what puts it in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found. Take letters away, or begin with another sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only shows the help; nothing is posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::PaletteRowDelegate</name>
    <message>
        <source>Did you mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds these letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody wants you here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::PostingChoice</name>
    <message>
        <source>Ask each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be posted in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::Preview</name>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::PreviewLine</name>
    <message>
        <source>Send as a message instead (Alt+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ProgressLine</name>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::QuestionView</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) after this one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ResultTable</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RoomHeader</name>
    <message>
        <source>Find in this room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run something (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RoomListPanel</name>
    <message>
        <source>Only rooms with something new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come from the server; the first look takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have seen everything in every room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rooms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RoomPage</name>
    <message>
        <source>Delete this post?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the room sees that it is gone. It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This room is archived: it can be read, not written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RoomTalk</name>
    <message>
        <source>Only you see this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran and nothing was posted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RunDetail</name>
    <message>
        <source>Run detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a run in the room, or press Enter on one in the list of runs, to see what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same line before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the post with which it was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the post with its result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran, so there is no output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed, or the output is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RunHead</name>
    <message>
        <source>Stop this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the same line again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the line into the composer to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it with the line that was offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RunQuestionView</name>
    <message>
        <source>Only reads, but look at it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line and what comes out are posted to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line and what comes out are posted to %1 as @%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no dry run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the dry run says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this exactly to run it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is it. Enter runs the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs before it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the phrase. Capital letters and spaces count.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by line, room, person or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that did not end well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a line in a room, for example &quot;status&quot;, or press Ctrl+K. Every run will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on will be here with its clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that did not end well will be here with their reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SamplePosts</name>
    <message>
        <source>typed in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ web 1.4.2 in staging, before it 1.4.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step      what
switch    1.4.1 → 1.4.2
health    web 1.4.2 in staging is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample of what others will see: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SearchPage</name>
    <message>
        <source>Run a line, or find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a line to run, or find a room, a person, a post…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for posts…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SecretPeek</name>
    <message>
        <source>The secret is shown on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SecretQuestionView</name>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not kept and not posted. Only the program that runs gets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SeriesBody</name>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ServersSection</name>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a Mattermost server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, only on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an account and its server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be posted where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run posts what was asked and what came out into its room, as you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way in is removed from this computer. What was fetched stays readable, and posts that wait are sent after the next sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ServicesBody</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SettingsPage</name>
    <message>
        <source>No setting is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another word, or look through the sections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change shortcuts in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an action and its keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another word, or press Ctrl+K: most things need no key of their own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SidePanel</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SituationList</name>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SituationPage</name>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed in the last 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else in the last 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last verified %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was learned in the last 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::SituationStrip</name>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::StatBody</name>
    <message>
        <source>%1 %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::StatesBody</name>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::StatusStrip</name>
    <message>
        <source>Posts that wait to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time or UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on this computer: nobody else sees this room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from disk, not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>posts</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>posts</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Posts that are not with the server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are in UTC; press for local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are local; press for UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::StepLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::StorageSection</name>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes are being counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe the cache?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts, rooms and people are fetched from the server again; until then rooms look empty. Drafts, waiting posts, runs and the ledger stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::Tile</name>
    <message>
        <source>Actions of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &quot;%1&quot; in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being asked for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source answered without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer for longer than three intervals.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::TileDetail</name>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ageing, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Run quietly by this desk, because it changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs of this profile, from its ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that nobody has automated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine, read directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1, not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1, last at %2, next at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::TileTable</name>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::TimelineView</name>
    <message>
        <source>Posts and runs of the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new posts below. Show them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New since your last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread posts above. Show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::WelcomePanel</name>
    <message>
        <source>That is all there is to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. Three things to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else sees this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line, a palette entry or a tile runs something real, and the room says what was asked and what came out. What nobody has automated yet, you can simply ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your local room, a small server on this computer only. What you run here is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type /status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line in the room runs something; the answer is a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds every command, room and person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dashboard shows this machine, and acts in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the incident (%1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the ninety-second incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the practice incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploys a version of the sample service that breaks, and repairs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a Mattermost server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a command of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opsdeck::widgets::WelcomeStep</name>
    <message>
        <source>%1. %2</source>
        <comment>a thing to try and what it teaches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
