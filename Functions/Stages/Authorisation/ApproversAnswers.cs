using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Authorisation;

/// <summary>Reads what the approvers answered.</summary>
public sealed class ApproversAnswers(BallotRecords ballots, ProcedureRecords procedures)
{
    /// <param name="step">The stage with its round.</param>
    public async Task<(Ballot Ballot, IReadOnlyList<Vote> Votes, AuthorisationVerdict Verdict)> ReadAsync(
        ProcedureId procedure,
        string step,
        CancellationToken cancellationToken
    )
    {
        var id = $"{step}-{AuthorisationOrchestration.Question}";
        var ballot = await ballots.GetAsync(procedure, id, cancellationToken);
        var votes = await ballots.VotesAsync(procedure, id, cancellationToken);
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var needed = definition.Stages.First(stage => stage.Id == ballot.Stage).Approvals;
        return (ballot, votes, AuthorisationRules.Decide(votes, needed, ballot.Voters.Count));
    }
}
