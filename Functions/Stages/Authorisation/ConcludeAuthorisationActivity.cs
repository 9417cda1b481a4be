using Recruitment.Audit;
using Recruitment.Procedures;

namespace Recruitment.Stages.Authorisation;

/// <summary>
/// Tells what the closed ballot comes to. Running twice is harmless: its votes do not change any more, and a second
/// entry in the audit says the same.
/// </summary>
public sealed class ConcludeAuthorisationActivity(ApproversAnswers answers, AuditLog audit)
{
    [Function(nameof(ConcludeAuthorisationActivity))]
    public async Task<AuthorisationVerdict> RunAsync(
        [ActivityTrigger] StageCall call,
        CancellationToken cancellationToken
    )
    {
        var (_, _, verdict) = await answers.ReadAsync(call.Procedure, call.Step, cancellationToken);
        await audit.AppendAsync(call.Procedure, $"Authorisation:{verdict}", call.Step, null, cancellationToken);
        return verdict;
    }
}
