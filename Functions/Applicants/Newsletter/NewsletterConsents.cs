using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Newsletter;

/// <summary>Records who wants the newsletter, and who no longer does. Doing the same twice changes nothing more.</summary>
public sealed class NewsletterConsents(
    RecordStore records,
    CandidateRecords candidates,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Null when it was never given, or was erased.</summary>
    public Task<NewsletterConsent?> FindAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => records.FindAsync<NewsletterConsent>(PathOf(procedure, candidate), cancellationToken);

    /// <summary>Records the consent, and confirms it with the first mail that can be unsubscribed from.</summary>
    public async Task GiveAsync(CandidateCall call, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await records.ChangeAsync<NewsletterConsent>(
            PathOf(call.Procedure, call.Candidate),
            found => found ?? new NewsletterConsent { GivenAt = now },
            cancellationToken
        );
        await AuditAsync(call.Procedure, call.Candidate, "NewsletterConsented", cancellationToken);
        await client.StartAsync(
            new MailOrder
            {
                Procedure = call.Procedure,
                Kind = nameof(NewsletterSubscribedMail),
                Recipient = call.Candidate.Value,
            },
            cancellationToken
        );
    }

    /// <summary>Withdraws the consent; nothing happens when it was never given or was erased with its candidate.</summary>
    public async Task WithdrawAsync(ProcedureId procedure, CandidateId candidate, CancellationToken cancellationToken)
    {
        if (
            await candidates.FindAsync(procedure, candidate, cancellationToken) is null
            || await FindAsync(procedure, candidate, cancellationToken) is not { IsGiven: true }
        )
        {
            return;
        }

        var now = clock.GetUtcNow();
        await records.ChangeAsync<NewsletterConsent>(
            PathOf(procedure, candidate),
            found => (found ?? new NewsletterConsent { GivenAt = now }) with { WithdrawnAt = now },
            cancellationToken
        );
        await AuditAsync(procedure, candidate, "NewsletterWithdrawn", cancellationToken);
    }

    private Task AuditAsync(
        ProcedureId procedure,
        CandidateId candidate,
        string what,
        CancellationToken cancellationToken
    ) => audit.AppendAsync(procedure, what, "", candidate.Value, cancellationToken);

    private static string PathOf(ProcedureId procedure, CandidateId candidate) =>
        $"{RecordPaths.CandidateFolder(procedure, candidate)}newsletter.json";
}
