// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The official JavaScript client against the local room. What it expects of a server is what users of Mattermost have;
// so the first difference ends this program with a line that says what was done and what came instead.
//
//   node official_client.mjs URL LOGIN PASSWORD SECOND_LOGIN SECOND_PASSWORD
//
// Node 18 or newer. The second person must be in the first one's team.

import { createRequire } from 'node:module';
import assert from 'node:assert/strict';

const require = createRequire(import.meta.url);
const { Client4, WebSocketClient } = require('@mattermost/client');
const ws = require('ws');

// What a browser has and Node of this age has not.
globalThis.WebSocket = ws;
globalThis.CloseEvent = class { constructor(type, init) { Object.assign(this, { type }, init); } };
const print = console.log;
console.log = (...words) => {
    // The client says this when the numbers of events have a gap.
    if (String(words[0]).startsWith('missed websocket event')) fail(words.join(' '));
};

const waiting_ms = 10_000;
let step = 'start';
function fail(what) {
    console.error(`official client: while ${step}: ${what}`);
    process.exit(1);
}
process.on('unhandledRejection', (error) => fail(describe(error)));
process.on('uncaughtException', (error) => fail(describe(error)));
function describe(error) {
    const known = error?.server_error_id ? ` [${error.status_code} ${error.server_error_id} ${error.url}]` : '';
    return (error?.stack ?? String(error)) + known;
}

class Person {
    constructor(url, login, password) {
        Object.assign(this, { url, login, password, events: [], missed: 0 });
        this.client = new Client4();
        this.client.setUrl(url);
        // The browser keeps the cookie itself; here the token of the answer is the login.
        this.client.setUserAgent('opsdeck-check');
    }

    async sign_in() {
        const answer = await fetch(`${this.url}/api/v4/users/login`, {
            method: 'POST',
            body: JSON.stringify({ login_id: this.login, password: this.password }),
        });
        assert.equal(answer.status, 200);
        this.token = answer.headers.get('Token');
        assert.equal(this.token?.length, 26);
        this.client.setToken(this.token);
        this.me = await this.client.getMe();
    }

    async listen() {
        this.socket = new WebSocketClient({ minWebSocketRetryTime: 50, reconnectJitterRange: 1,
            newWebSocketFn: (url) => new ws(url) });
        this.socket.addMessageListener((event) => this.events.push(event));
        this.socket.addMissedMessageListener(() => { this.missed += 1; });
        this.socket.initialize(this.client.getWebSocketUrl().replace(/^http/, 'ws'), this.token);
        await this.sees('hello');
    }

    // Waits for an event (from the first one on) that fits; the same one is not given twice.
    async sees(name, fits = () => true) {
        const until = Date.now() + waiting_ms;
        while (Date.now() < until) {
            const found = this.events.find((event) => event.event === name && !event.was_seen && fits(event));
            if (found) {
                found.was_seen = true;
                return found;
            }
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return fail(`${this.login} did not see ${name}; there were: ${this.events.map((e) => e.event).join(' ')}`);
    }
}

const double_encoded = (event, key) => {
    assert.equal(typeof event.data[key], 'string', `${event.event}.${key} must be a JSON string`);
    return JSON.parse(event.data[key]);
};
const of_post = (id) => (event) => double_encoded(event, 'post').id === id;

async function refuses(promise, status, id) {
    try {
        await promise;
    } catch (error) {
        assert.equal(error.status_code, status);
        assert.equal(error.server_error_id, id);
        return;
    }
    fail(`${id} was expected`);
}

const [url, login, password, second_login, second_password] = process.argv.slice(2);
if (!second_password) fail('usage: official_client.mjs URL LOGIN PASSWORD SECOND_LOGIN SECOND_PASSWORD');
const a = new Person(url, login, password);
const b = new Person(url, second_login, second_password);

const steps = {
    'signing in': async () => {
        await refuses(a.client.login(login, 'wrong password'), 401,
            'api.user.login.invalid_credentials_email_username');
        assert.equal((await a.client.login(login, password)).username, login);
        await a.sign_in();
        await b.sign_in();
        const config = await a.client.getClientConfig();
        assert.ok(config.Version && config.MaxFileSize);
    },
    'opening the websocket': async () => {
        await a.listen();
        await b.listen();
        await a.sees('status_change');
    },
    'finding the team': async () => {
        const teams = await a.client.getMyTeams();
        assert.equal(teams.length, 1);
        a.team = teams[0];
        assert.ok((await a.client.getMyChannels(a.team.id)).some((room) => room.name === 'town-square'));
        assert.ok((await a.client.getMyChannelMembers(a.team.id)).length >= 2);
        assert.ok((await a.client.getProfilesByIds([b.me.id]))[0].username === second_login);
        assert.ok((await a.client.getRolesByNames(a.me.roles.split(' '))).length > 0);
    },
    'making a room': async () => {
        a.room = await a.client.createChannel({ team_id: a.team.id, name: 'js-room', display_name: 'JS', type: 'O' });
        await a.sees('channel_created', (event) => event.data.channel_id === a.room.id);
        await a.client.addToChannel(b.me.id, a.room.id);
        await b.sees('user_added', (event) => event.broadcast.channel_id === a.room.id);
        await a.client.patchChannel(a.room.id, { header: 'a header' });
        assert.equal(double_encoded(await b.sees('channel_updated'), 'channel').header, 'a header');
    },
    'posting': async () => {
        const pending_post_id = `${a.me.id}:${Date.now()}`;
        const sent = a.client.createPost({ channel_id: a.room.id, message: `hello @${second_login} #js`, pending_post_id });
        const event = await a.sees('posted', (e) => double_encoded(e, 'post').pending_post_id === pending_post_id);
        a.post = await sent;
        assert.equal(double_encoded(event, 'post').id, a.post.id);
        assert.equal(event.data.sender_name, `@${login}`);
        const other = await b.sees('posted', of_post(a.post.id));
        assert.deepEqual(double_encoded(other, 'mentions'), [b.me.id]);
        await a.sees('channel_viewed', (e) => e.data.channel_id === a.room.id);
        const again = await a.client.createPost({ channel_id: a.room.id, message: 'again', pending_post_id });
        assert.equal(again.id, a.post.id);
    },
    'replying': async () => {
        const reply = await b.client.createPost({ channel_id: a.room.id, message: 'a reply', root_id: a.post.id });
        await a.sees('posted', of_post(reply.id));
        assert.equal(double_encoded(await a.sees('thread_updated'), 'thread').id, a.post.id);
        const thread = await a.client.getPostThread(a.post.id);
        assert.ok(thread.posts[reply.id] && thread.posts[a.post.id]);
        const threads = await a.client.getUserThreads('me', a.team.id, {});
        assert.equal(threads.total_unread_threads, 1);
        assert.equal(threads.threads[0].id, a.post.id);
        await a.client.updateThreadReadForUser('me', a.team.id, a.post.id, Date.now());
        await a.sees('thread_read_changed', (e) => e.data.thread_id === a.post.id);
        await b.client.updateThreadFollowForUser('me', a.team.id, a.post.id, false);
        await b.sees('thread_follow_changed', (e) => e.data.state === false);
    },
    'reacting': async () => {
        await b.client.addReaction(b.me.id, a.post.id, '+1');
        const added = double_encoded(await a.sees('reaction_added'), 'reaction');
        assert.deepEqual([added.user_id, added.emoji_name], [b.me.id, '+1']);
        assert.equal((await a.client.getReactionsForPost(a.post.id)).length, 1);
        await b.client.removeReaction(b.me.id, a.post.id, '+1');
        await a.sees('reaction_removed');
        assert.equal(await a.client.getReactionsForPost(a.post.id), null);
    },
    'uploading': async () => {
        const form = new FormData();
        form.append('channel_id', a.room.id);
        form.append('client_ids', 'c1');
        form.append('files', new Blob(['line 1\nline 2\n']), 'log.txt');
        const { file_infos: infos, client_ids: ids } = await a.client.uploadFile(form);
        assert.deepEqual(ids, ['c1']);
        const post = await a.client.createPost({ channel_id: a.room.id, message: 'file', file_ids: [infos[0].id] });
        const event = await b.sees('posted', of_post(post.id));
        assert.equal(event.data.otherFile, 'true');
        assert.equal(double_encoded(event, 'post').metadata.files[0].name, 'log.txt');
        assert.equal((await b.client.getFileInfosForPost(post.id))[0].size, 14);
        const bytes = await fetch(b.client.getFileUrl(infos[0].id, 0), {
            headers: { Authorization: `Bearer ${b.token}`, Range: 'bytes=0-5' },
        });
        assert.equal(bytes.status, 206);
        assert.equal(await bytes.text(), 'line 1');
    },
    'editing': async () => {
        const edited = await a.client.patchPost({ id: a.post.id, message: 'hello again' });
        assert.ok(edited.edit_at > 0);
        assert.equal(double_encoded(await b.sees('post_edited', of_post(a.post.id)), 'post').message, 'hello again');
        await b.client.pinPost(a.post.id);
        await a.sees('post_edited', (e) => of_post(a.post.id)(e) && double_encoded(e, 'post').is_pinned);
        assert.deepEqual((await a.client.getPinnedPosts(a.room.id)).order, [a.post.id]);
        await refuses(b.client.patchPost({ id: a.post.id, message: 'not mine' }), 403,
            'api.context.permissions.app_error');
    },
    'paging': async () => {
        const ids = [];
        for (let i = 0; i < 12; i += 1) {
            ids.unshift((await a.client.createPost({ channel_id: a.room.id, message: `page ${i}` })).id);
        }
        const first = await a.client.getPosts(a.room.id, 0, 5);
        assert.deepEqual(first.order, ids.slice(0, 5));
        assert.equal(first.prev_post_id, ids[5]);
        assert.deepEqual((await a.client.getPosts(a.room.id, 1, 5)).order, ids.slice(5, 10));
        assert.deepEqual((await a.client.getPostsBefore(a.room.id, ids[4], 0, 3)).order, ids.slice(5, 8));
        assert.deepEqual((await a.client.getPostsAfter(a.room.id, ids[4], 0, 3)).order, ids.slice(1, 4));
        const since = await a.client.getPostsSince(a.room.id, first.posts[ids[4]].create_at - 1);
        assert.ok(ids.slice(0, 5).every((id) => since.order.includes(id)));
    },
    'searching': async () => {
        const found = await a.client.searchPosts(a.team.id, 'page in:js-room -"page 3"', false);
        assert.equal(found.order.length, 11);
        const from = await a.client.searchPosts(a.team.id, `reply from:${second_login}`, false);
        assert.equal(from.order.length, 1);
    },
    'reading and unreading': async () => {
        await b.client.viewMyChannel(a.room.id);
        await b.sees('channel_viewed', (e) => e.data.channel_id === a.room.id);
        const mine = async () => (await b.client.getMyChannelMembers(a.team.id)).find((m) => m.channel_id === a.room.id);
        const room = await b.client.getChannel(a.room.id);
        assert.equal((await mine()).msg_count, room.total_msg_count);
        await b.client.markPostAsUnread(b.me.id, a.post.id);
        await b.sees('post_unread', (e) => e.data.post_id === a.post.id);
        assert.ok((await mine()).msg_count < room.total_msg_count);
    },
    'flagging': async () => {
        const flag = [{ user_id: a.me.id, category: 'flagged_post', name: a.post.id, value: 'true' }];
        await a.client.savePreferences(a.me.id, flag);
        assert.equal(double_encoded(await a.sees('preferences_changed'), 'preferences')[0].name, a.post.id);
        assert.deepEqual((await a.client.getFlaggedPosts(a.me.id)).order, [a.post.id]);
        await a.client.deletePreferences(a.me.id, flag);
        await a.sees('preferences_deleted');
    },
    'typing and status': async () => {
        b.socket.userTyping(a.room.id, '');
        await a.sees('typing', (e) => e.data.user_id === b.me.id);
        await a.client.updateStatus({ user_id: a.me.id, status: 'dnd' });
        await a.sees('status_change', (e) => e.data.status === 'dnd');
        assert.equal((await b.client.getStatus(a.me.id)).status, 'dnd');
        await a.client.patchMe({ nickname: 'Checker' });
        assert.equal((await b.sees('user_updated')).data.user.nickname, 'Checker');
    },
    'running slash commands': async () => {
        const where = { channel_id: a.room.id, team_id: a.team.id };
        assert.ok((await a.client.getCommandsList(a.team.id)).some((command) => command.trigger === 'shrug'));
        await a.client.executeCommand('/me waves', where);
        await b.sees('posted', (e) => double_encoded(e, 'post').type === 'me');
        await a.client.executeCommand('/away', where);
        assert.equal(double_encoded(await a.sees('ephemeral_message'), 'post').message, 'You are now away');
        await refuses(a.client.executeCommand('/nosuchcommand', where), 404,
            'api.command.execute_command.not_found.app_error');
    },
    'writing to one person': async () => {
        const direct = await a.client.createDirectChannel([a.me.id, b.me.id]);
        await b.sees('direct_added');
        const post = await a.client.createPost({ channel_id: direct.id, message: 'just you' });
        assert.equal((await b.sees('posted', of_post(post.id))).data.channel_type, 'D');
    },
    'deleting': async () => {
        await a.client.deletePost(a.post.id);
        assert.equal(double_encoded(await b.sees('post_deleted'), 'post').id, a.post.id);
        await refuses(a.client.getPost(a.post.id), 404, 'app.post.get.app_error');
    },
    'coming back after a cut': async () => {
        a.events.length = 0;
        a.socket.conn.terminate();
        await a.sees('hello');
        assert.equal(a.missed, 1, 'after a challenge the server starts a new stream, and the client must be told');
        const post = await b.client.createPost({ channel_id: a.room.id, message: 'still there?' });
        await a.sees('posted', of_post(post.id));
    },
    'leaving and archiving': async () => {
        await b.client.removeFromChannel(b.me.id, a.room.id);
        await b.sees('user_removed', (e) => e.data.channel_id === a.room.id);
        await a.client.deleteChannel(a.room.id);
        await a.sees('channel_deleted', (e) => e.data.channel_id === a.room.id);
        await refuses(a.client.createPost({ channel_id: a.room.id, message: 'frozen' }), 400,
            'api.post.create_post.can_not_post_to_deleted.error');
    },
    'signing out': async () => {
        await a.client.logout();
        a.client.setToken(a.token);
        await refuses(a.client.getMe(), 401, 'api.context.session_expired.app_error');
    },
};

for (const [name, run] of Object.entries(steps)) {
    step = name;
    await run();
    print(`ok: ${name}`);
}
process.exit(0);
