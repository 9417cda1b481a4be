using Recruitment.Html;
using Recruitment.Mail;

namespace Recruitment.Tests.Mail;

/// <summary>Composes a mail for everybody but <c>committee-9</c>, who is not there any more, and counts how often.</summary>
internal sealed class SampleMail(MailBody body) : IMail, IMails
{
    public IEnumerable<IMail> Mails => [this];

    public string Kind => nameof(SampleMail);

    public int Composed { get; private set; }

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        Composed++;
        return order.Recipient == "committee-9"
            ? null
            : new MailDraft
            {
                ToName = "Zoë",
                ToAddress = "zoe@school.example",
                FromName = "Alkwin Kollege",
                ReplyTo = "werving@school.example",
                Html = await body.RenderAsync<SampleMailBody>(new Brand("Alkwin Kollege")),
            };
    }
}
