// A real SMTP server for tests. Prints {"port":…} when it listens and one JSON line for each mail that it took, read
// by an independent MIME parser. Arguments: a user and a password that it then asks for; "refuse" refuses recipients,
// "silent" never answers.
import { createServer } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const [mode, user, password] = process.argv.slice(2);
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

function announce(server) {
  server.listen(0, '127.0.0.1', () => print({ port: server.address().port }));
}

async function take(stream, session, done) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  print({
    user: session.user ?? null,
    envelopeFrom: session.envelope.mailFrom.address,
    envelopeTo: session.envelope.rcptTo.map((to) => to.address),
    from: mail.from.value[0],
    to: mail.to.value[0],
    replyTo: mail.replyTo.value[0].address,
    subject: mail.subject,
    messageId: mail.messageId,
    autoSubmitted: mail.headers.get('auto-submitted') ?? null,
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

if (mode === 'silent') {
  const silent = createServer(() => {});
  announce(silent);
} else {
  const server = new SMTPServer({
    authOptional: !user,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, session, done) =>
      auth.username === user && auth.password === password
        ? done(null, { user: auth.username })
        : done(new Error('No such user')),
    onRcptTo: (address, session, done) =>
      mode === 'refuse' ? done(new Error(`No mailbox ${address.address}`)) : done(),
    onData: take,
  });
  announce({ listen: (port, host, ready) => server.listen(port, host, ready), address: () => server.server.address() });
}
