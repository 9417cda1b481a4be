using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Rejecting;

/// <summary>
/// Rejects candidates one after the other, each by the action that the API has for one. Doing it again completes what was
/// cut off, and changes nothing for who was rejected before.
/// </summary>
public sealed class CandidateRejecting(
    IEnumerable<ICandidateAction> actions,
    CandidateRecords candidates,
    TimeProvider clock
)
{
    private static readonly Texts Sentences = new(typeof(ActionTexts));

    private readonly ICandidateAction _reject = actions.First(action => action is RejectAction);

    /// <returns>Who was not rejected, and why.</returns>
    /// <param name="reason">Why, for the organisation.</param>
    /// <param name="ground">What the candidates read.</param>
    public async Task<IReadOnlyList<NotRejected>> RejectAsync(
        DeskProcedure mine,
        IEnumerable<CandidateId> chosen,
        string reason,
        string ground,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var body = JsonSerializer.SerializeToElement(
            new RejectRequest
            {
                By = mine.By.Value,
                Reason = reason,
                Ground = ground,
            },
            RecordJson.Options
        );
        var not = new List<NotRejected>();
        foreach (var id in chosen)
        {
            if (await candidates.FindAsync(mine.Procedure.Id, id, cancellationToken) is not { } candidate)
            {
                continue;
            }

            var scene = new ActionScene(mine.Procedure, mine.Definition, candidate, clock.GetUtcNow());
            var answer = await _reject.ActAsync(body, scene, client, cancellationToken);
            if (answer.Refusal is { } refusal)
            {
                not.Add(new NotRejected(candidate.Name, Sentences.With(refusal.Key, refusal.Arguments)));
            }
            else if (answer.Faults is [var fault, ..])
            {
                not.Add(new NotRejected(candidate.Name, FaultTexts.Of(fault)));
            }
        }

        return not;
    }
}
