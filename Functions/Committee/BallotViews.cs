using Recruitment.Candidates;
using Recruitment.Committee.Cvs;
using Recruitment.Committee.Paging;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Puts together what one voter sees of a ballot.</summary>
public sealed class BallotViews(
    CandidateRecords candidates,
    BallotRecords ballots,
    BallotParts parts,
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
        int? page,
        CancellationToken cancellationToken
    )
    {
        var own = await ballots.FindVoteAsync(ballot.Procedure, ballot.Id, voter, cancellationToken);
        var part = await parts.FindAsync(ballot, definition, voter, page, own, cancellationToken);
        var shown = part is null
            ? await CandidatesAsync(ballot, cancellationToken)
            : await CandidatesAsync(part, cancellationToken);
        return new BallotView
        {
            Ballot = ballot,
            Definition = definition,
            Stage = definition.Stages.First(stage => stage.Id == ballot.Stage),
            Voter = voter,
            Now = clock.GetUtcNow(),
            Part = part,
            Candidates = shown,
            CvLinks = CvLinks(ballot, voter, shown),
            Vote = own,
            Others = own is null ? [] : await OthersAsync(ballot, voter, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<Vote>> OthersAsync(
        Ballot ballot,
        PersonId voter,
        CancellationToken cancellationToken
    )
    {
        var votes = await ballots.VotesAsync(ballot.Procedure, ballot.Id, cancellationToken);
        return [.. votes.Where(vote => vote.Voter != voter)];
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(Ballot ballot, CancellationToken cancellationToken)
    {
        var asked = ballot.Candidates.ToHashSet();
        var all = await candidates.ListAsync(ballot.Procedure, cancellationToken);
        return
        [
            .. all.Where(candidate =>
                asked.Contains(candidate.Id) && candidate.Status is not CandidateStatus.Withdrawn
            ),
        ];
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(BallotPart part, CancellationToken cancellationToken)
    {
        var shown = new List<Candidate>();
        foreach (var id in part.Paging.On(part.Page))
        {
            var procedure = part.Paging.Ballot.Procedure;
            if (
                await candidates.FindAsync(procedure, id, cancellationToken) is
                { Status: not CandidateStatus.Withdrawn } candidate
            )
            {
                shown.Add(candidate);
            }
        }

        return shown;
    }

    private Dictionary<CandidateId, Uri> CvLinks(Ballot ballot, PersonId voter, IReadOnlyList<Candidate> shown) =>
        shown
            .Where(candidate => candidate.Cv is not null)
            .ToDictionary(
                candidate => candidate.Id,
                candidate =>
                    links.For(new Link(CvLink.Name, ballot.Procedure, ballot.Id, voter.Value, candidate.Id.Value))
            );
}
