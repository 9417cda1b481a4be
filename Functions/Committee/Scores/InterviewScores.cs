using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>
/// Finds what the committee scored and remarked in the interviews: the votes on the ballots
/// <c>{stage}-{round}-scores</c> of the interview stages, of the last that has any.
/// </summary>
public sealed class InterviewScores(BallotRecords ballots)
{
    private const string Question = "scores";

    /// <summary>Empty when nobody scored an interview.</summary>
    public async Task<IReadOnlyList<Vote>> VotesAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Vote> last = [];
        foreach (var stage in definition.Stages.Where(s => s.Kind == StageKind.Interviews))
        {
            for (var round = 1; ; round++)
            {
                var ballot = new StageCall(procedure, stage.Id, round).Ballot(Question);
                if (await ballots.FindAsync(procedure, ballot, cancellationToken) is null)
                {
                    break;
                }

                var votes = await ballots.VotesAsync(procedure, ballot, cancellationToken);
                last = votes.Count > 0 ? votes : last;
            }
        }

        return last;
    }
}
