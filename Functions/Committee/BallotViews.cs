using Recruitment.Candidates;
using Recruitment.Candidates.Reading;
using Recruitment.Links;
using Recruitment.Procedures.Definition;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Puts together what one voter sees of a ballot.</summary>
public sealed class BallotViews(
    CandidateRecords candidates,
    BallotRecords ballots,
    LinkBuilder links,
    TimeProvider clock
)
{
    /// <summary>
    /// The ballot with the voter's recorded vote. The votes of others are left out until the voter has voted, so
    /// that nobody votes by them.
    /// </summary>
    public async Task<BallotView> GetAsync(
        Ballot ballot,
        ProcedureDefinition definition,
        PersonId voter,
        CancellationToken cancellationToken
    )
    {
        var shown = await CandidatesAsync(ballot, cancellationToken);
        var votes = await ballots.VotesAsync(ballot.Procedure, ballot.Id, cancellationToken);
        var own = votes.FirstOrDefault(vote => vote.Voter == voter);
        return new BallotView
        {
            Ballot = ballot,
            Definition = definition,
            Stage = definition.Stages.First(stage => stage.Id == ballot.Stage),
            Voter = voter,
            Now = clock.GetUtcNow(),
            Candidates = shown,
            CvLinks = CvLinks(ballot, voter, shown),
            Vote = own,
            Others = own is null ? [] : [.. votes.Where(vote => vote.Voter != voter)],
        };
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        Ballot ballot,
        CancellationToken cancellationToken
    )
    {
        var all = await candidates.ListAsync(ballot.Procedure, cancellationToken);
        return
        [
            .. all.Where(candidate =>
                ballot.Candidates.Contains(candidate.Id)
                && candidate.Status is not CandidateStatus.Withdrawn
            ),
        ];
    }

    private Dictionary<CandidateId, Uri> CvLinks(
        Ballot ballot,
        PersonId voter,
        IReadOnlyList<Candidate> shown
    ) =>
        shown
            .Where(candidate => candidate.Cv is not null)
            .ToDictionary(
                candidate => candidate.Id,
                candidate =>
                    links.For(
                        new Link(
                            CvLink.Name,
                            ballot.Procedure,
                            ballot.Id,
                            voter.Value,
                            candidate.Id.Value
                        )
                    )
            );
}
