// A real SMTP server for tests. Prints {"port":…} when it listens and one JSON line for each mail that it took, read
// by an independent MIME parser. The line "drop" ends every connection, and is answered. The argument is JSON:
//   user, password   asks for them
//   refuse           {"at": "sender" | "recipient" | "mail", "code": 550}
//   most             mails that it takes on one connection; then it says 421
//   breaks           ends the connection in the middle of a mail
//   key, cert        offers STARTTLS
//   silent           never says anything
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const options = JSON.parse(process.argv[2]);
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const connections = [];
const handedOver = new Map();

function announce(server) {
  server.listen(0, '127.0.0.1', () => print({ port: server.address().port }));
}

function no(code, text) {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Refuses where it was asked to, with what real servers say: the address. */
function answer(at, session, done) {
  const { mailFrom, rcptTo } = session.envelope;
  const who = rcptTo?.[0]?.address ?? 'zoe@candidate.example';
  return options.refuse?.at === at
    ? done(no(options.refuse.code, `No mailbox ${who} for ${mailFrom?.address}`))
    : done();
}

function greet(address, session, done) {
  const count = (handedOver.get(session.id) ?? 0) + 1;
  handedOver.set(session.id, count);
  return count > (options.most ?? Infinity)
    ? done(no(421, 'Too many mails on this connection'))
    : answer('sender', session, done);
}

async function take(stream, session, done) {
  if (options.breaks) {
    print({ broken: true });
    return drop();
  }

  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  if (options.refuse?.at === 'mail') return answer('mail', session, done);
  const raw = Buffer.concat(chunks);
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  print({
    connection: connections.indexOf(session.id),
    secure: session.secure,
    user: session.user ?? null,
    envelopeFrom: session.envelope.mailFrom.address,
    envelopeTo: session.envelope.rcptTo.map((to) => to.address),
    from: mail.from.value,
    to: mail.to.value,
    replyTo: mail.replyTo.value[0].address,
    subject: mail.subject,
    messageId: mail.messageId,
    autoSubmitted: mail.headers.get('auto-submitted') ?? null,
    headers: mail.headerLines.map((line) => line.key),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map((part) => ({
      type: part.contentType,
      name: part.filename ?? null,
      content: part.content.toString('utf8'),
    })),
    bareLineFeeds: /[^\r]\n/.test(raw.toString('latin1')),
    longestLine: Math.max(...raw.toString('latin1').split('\r\n').map((line) => line.length)),
  });
  done();
}

function drop() {
  for (const connection of server.connections) connection._socket.destroy();
}

const server = new SMTPServer({
  authOptional: !options.user,
  allowInsecureAuth: true,
  disabledCommands: options.cert ? [] : ['STARTTLS'],
  key: options.key,
  cert: options.cert,
  onConnect: (session, done) => done(void connections.push(session.id)),
  onAuth: (auth, session, done) =>
    auth.username === options.user && auth.password === options.password
      ? done(null, { user: auth.username })
      : done(new Error('No such user')),
  onMailFrom: greet,
  onRcptTo: (address, session, done) => answer('recipient', session, done),
  onData: take,
});

// A client that goes away in the middle is no fault of the server's.
server.on('error', () => {});
createInterface({ input: process.stdin }).on('line', () => {
  drop();
  print({ dropped: true });
});
announce(
  options.silent
    ? createServer(() => {})
    : { listen: (port, host, ready) => server.listen(port, host, ready), address: () => server.server.address() },
);
