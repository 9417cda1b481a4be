using Microsoft.AspNetCore.Http;

namespace Recruitment.Limits;

/// <summary>What is counted of forms that anybody can send.</summary>
public sealed class FormLimits(LimitSettings settings) : IDisposable
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly RateLimit _forms = new(settings.FormsPerClient, TenMinutes);
    private readonly RateLimit _unknown = new(settings.UnknownLinksPerClient, TenMinutes);
    private readonly RateLimit _mailboxes = new(settings.ApplicationsPerMailbox, TimeSpan.FromDays(1));
    private readonly RateLimit _kept = new(settings.KeptFilesPerProcedure, TimeSpan.FromHours(1));

    /// <summary>Counts a form; how long to wait when those are too many, else null.</summary>
    public TimeSpan? TakeForm(HttpRequest request) => _forms.Take(Client.Of(request));

    /// <summary>Counts a link that is none.</summary>
    public TimeSpan? TakeUnknownLink(HttpRequest request) => _unknown.Take(Client.Of(request));

    /// <summary>Counts an application from an e-mail address.</summary>
    public TimeSpan? TakeApplication(string address) => _mailboxes.Take(address.Trim().ToLowerInvariant());

    /// <summary>Whether the files of one more refused form may be kept.</summary>
    /// <param name="procedure">Its id.</param>
    public bool MayKeep(string procedure) => _kept.Take(procedure) is null;

    public void Dispose()
    {
        _forms.Dispose();
        _unknown.Dispose();
        _mailboxes.Dispose();
        _kept.Dispose();
    }
}
