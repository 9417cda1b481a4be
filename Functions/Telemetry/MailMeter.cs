using System.Diagnostics.Metrics;

namespace Recruitment.Telemetry;

/// <summary>Counts mails by kind and by what became of them.</summary>
public sealed class MailMeter
{
    /// <summary>Of the app's meter.</summary>
    public const string Name = "Recruitment";

    public const string Sent = "sent";

    /// <summary>The order had been carried out before, and nothing was sent.</summary>
    public const string Repeated = "repeated";

    /// <summary>An attempt failed; the activity is tried again, unless the mail was refused for good.</summary>
    public const string Failed = "failed";

    private readonly Counter<long> _mails;

    public MailMeter(IMeterFactory meters)
    {
        _mails = meters.Create(Name).CreateCounter<long>("recruitment.mails", "{mail}", "Orders for mails, by outcome");
    }

    public void Count(string kind, string outcome) =>
        _mails.Add(
            1,
            new KeyValuePair<string, object?>("kind", kind),
            new KeyValuePair<string, object?>("outcome", outcome)
        );
}
