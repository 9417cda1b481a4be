using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Limits;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>
/// How many applications are taken: from one network, for one mailbox and in one procedure. Whoever meets a limit reads
/// what to do, with everything that was typed.
/// </summary>
public sealed class ApplicationLimits(
    FormLimits limits,
    LimitSettings settings,
    CandidateRecords candidates,
    TimeProvider clock
)
{
    /// <summary>The count of a procedure is this old at most.</summary>
    private static readonly TimeSpan CountedFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<ProcedureId, (int Count, DateTimeOffset At)> _counted = [];

    /// <summary>Counts one; what is wrong, and how long to wait, when that is too many.</summary>
    public async Task<(FormError Fault, TimeSpan Wait)?> TakeAsync(
        HttpRequest request,
        ProcedureId procedure,
        string email,
        CancellationToken cancellationToken
    )
    {
        if (limits.TakeForm(request) is { } network)
        {
            return (Error("", ApplicationError.TooManyFromNetwork), network);
        }

        if (await IsFullAsync(procedure, cancellationToken))
        {
            return (Error("", ApplicationError.TooManyCandidates), TimeSpan.FromDays(1));
        }

        return limits.TakeApplication(email) is { } mailbox
            ? (Error("email", ApplicationError.TooManyFromMailbox), mailbox)
            : null;
    }

    private async Task<bool> IsFullAsync(ProcedureId procedure, CancellationToken cancellationToken)
    {
        if (settings.CandidatesPerProcedure == 0)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (!_counted.TryGetValue(procedure, out var counted) || counted.At + CountedFor < now)
        {
            foreach (var (other, old) in _counted)
            {
                if (old.At + CountedFor < now)
                {
                    _counted.TryRemove(other, out _);
                }
            }

            counted = ((await candidates.SummariesAsync(procedure, cancellationToken)).Count, now);
            _counted[procedure] = counted;
        }

        return counted.Count >= settings.CandidatesPerProcedure;
    }

    private static FormError Error(string field, ApplicationError fault) =>
        new(field, ApplicationErrorTexts.For(fault));
}
