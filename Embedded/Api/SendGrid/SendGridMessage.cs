#nullable disable

using Recruitment.Embedded.SendGrid;

namespace SendGrid.Helpers.Mail;

/// <summary>A mail as SendGrid's <c>/v3/mail/send</c> takes it.</summary>
public class SendGridMessage
{
    public SendGridMessage() { }

    public EmailAddress From { get; set; }

    public string Subject { get; set; }

    public List<Personalization> Personalizations { get; set; }

    public List<Content> Contents { get; set; }

    public string PlainTextContent { get; set; }

    public string HtmlContent { get; set; }

    public List<Attachment> Attachments { get; set; }

    public Dictionary<string, string> Headers { get; set; }

    public List<string> Categories { get; set; }

    public Dictionary<string, string> CustomArgs { get; set; }

    /// <summary>When to send, in seconds since 1970 (UTC).</summary>
    public long? SendAt { get; set; }

    public MailSettings MailSettings { get; set; }

    public TrackingSettings TrackingSettings { get; set; }

    public EmailAddress ReplyTo { get; set; }

    public List<EmailAddress> ReplyTos { get; set; }

    public void AddTo(string email, string name = null) => AddTo(new EmailAddress(email, name));

    public void AddTo(
        EmailAddress email,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) => AddTos([email], personalizationIndex, personalization);

    public void AddTos(
        List<EmailAddress> emails,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) => (Envelopes.Of(this, personalizationIndex, personalization).Tos ??= []).AddRange(emails);

    public void AddCc(string email, string name = null) => AddCc(new EmailAddress(email, name));

    public void AddCc(
        EmailAddress email,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) => AddCcs([email], personalizationIndex, personalization);

    public void AddCcs(
        List<EmailAddress> emails,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) => (Envelopes.Of(this, personalizationIndex, personalization).Ccs ??= []).AddRange(emails);

    public void AddBcc(string email, string name = null) => AddBcc(new EmailAddress(email, name));

    public void AddBcc(
        EmailAddress email,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) => AddBccs([email], personalizationIndex, personalization);

    public void AddBccs(
        List<EmailAddress> emails,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) => (Envelopes.Of(this, personalizationIndex, personalization).Bccs ??= []).AddRange(emails);

    public void SetSubject(
        string subject,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) => Envelopes.Of(this, personalizationIndex, personalization).Subject = subject;

    public void AddHeader(
        string headerKey,
        string headerValue,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) =>
        (Envelopes.Of(this, personalizationIndex, personalization).Headers ??= [])[headerKey] =
            headerValue;

    public void AddCustomArg(
        string customArgKey,
        string customArgValue,
        int personalizationIndex = 0,
        Personalization personalization = null
    ) =>
        (Envelopes.Of(this, personalizationIndex, personalization).CustomArgs ??= [])[
            customArgKey
        ] = customArgValue;

    public void AddReplyTo(string email, string name = null) =>
        AddReplyTo(new EmailAddress(email, name));

    public void AddReplyTo(EmailAddress email) => (ReplyTos ??= []).Add(email);

    public void SetFrom(string email, string name = null) => SetFrom(new EmailAddress(email, name));

    public void SetFrom(EmailAddress email) => From = email;

    public void SetReplyTo(EmailAddress email) => ReplyTo = email;

    public void SetGlobalSubject(string subject) => Subject = subject;

    public void AddContent(string mimeType, string text) =>
        (Contents ??= []).Add(new Content(mimeType, text));

    public void AddContents(List<Content> contents) => (Contents ??= []).AddRange(contents);

    public void AddAttachment(
        string filename,
        string base64Content,
        string type = null,
        string disposition = null,
        string content_id = null
    ) =>
        AddAttachment(
            new Attachment
            {
                Filename = filename,
                Content = base64Content,
                Type = type,
                Disposition = disposition,
                ContentId = content_id,
            }
        );

    public void AddAttachment(Attachment attachment) => (Attachments ??= []).Add(attachment);

    public void AddAttachments(IEnumerable<Attachment> attachments) =>
        (Attachments ??= []).AddRange(attachments);

    public void AddGlobalHeader(string key, string value) => (Headers ??= [])[key] = value;

    public void AddCategory(string category) => (Categories ??= []).Add(category);

    public void AddCategories(List<string> categories) => (Categories ??= []).AddRange(categories);

    public void AddGlobalCustomArg(string key, string value) => (CustomArgs ??= [])[key] = value;

    public void SetSandBoxMode(bool enable) =>
        (MailSettings ??= new MailSettings()).SandboxMode = new SandboxMode { Enable = enable };

    public void SetClickTracking(bool enable, bool enableText) =>
        (TrackingSettings ??= new TrackingSettings()).ClickTracking = new ClickTracking
        {
            Enable = enable,
            EnableText = enableText,
        };

    public void SetOpenTracking(bool enable, string substitutionTag = null) =>
        (TrackingSettings ??= new TrackingSettings()).OpenTracking = new OpenTracking
        {
            Enable = enable,
            SubstitutionTag = substitutionTag,
        };

    /// <summary>The request body, as JSON.</summary>
    public string Serialize(bool useDefaultSerialization = true) =>
        MailSendBody.Of(this).ToJsonString();
}
