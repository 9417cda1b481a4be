using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>
/// Finds what the committee scored and remarked in the interviews: the votes on the ballots
/// <c>{stage}-{round}-scores</c> of the interview stages. Each such stage is a round of interviews; of one that was
/// entered again because it had failed, the last time that anybody scored counts.
/// </summary>
public sealed class InterviewScores(BallotRecords ballots)
{
    private const string Question = "scores";

    /// <summary>Without rounds when nobody scored an interview.</summary>
    public async Task<InterviewResults> FindAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var rounds = new List<InterviewRound>();
        foreach (var stage in definition.Stages.Where(s => s.Kind == StageKind.Interviews))
        {
            var votes = await LastAsync(procedure, stage, cancellationToken);
            if (votes.Count > 0)
            {
                rounds.Add(new InterviewRound(stage, votes));
            }
        }

        return new InterviewResults(definition, rounds);
    }

    private async Task<IReadOnlyList<Vote>> LastAsync(
        ProcedureId procedure,
        StageDefinition stage,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Vote> last = [];
        for (var entered = 1; ; entered++)
        {
            var ballot = new StageCall(procedure, stage.Id, entered).Ballot(Question);
            if (await ballots.FindAsync(procedure, ballot, cancellationToken) is null)
            {
                return last;
            }

            var votes = await ballots.VotesAsync(procedure, ballot, cancellationToken);
            last = votes.Count > 0 ? votes : last;
        }
    }
}
