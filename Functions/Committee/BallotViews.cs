using Recruitment.Candidates;
using Recruitment.Committee.Conflicts;
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
    BallotForms forms,
    StandingConflicts conflicts,
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
        BallotPlace place,
        CancellationToken cancellationToken
    )
    {
        // Who reads along sees what is answered for all.
        var answers = ballot.Voters.Contains(voter) || ballot.Readers.Count == 0 ? voter : ballot.Voters[0];
        var own = await ballots.FindVoteAsync(ballot.Procedure, ballot.Id, answers, cancellationToken);
        var part = await parts.FindAsync(ballot, definition, voter, place, own, cancellationToken);
        var shown = part is null
            ? await CandidatesAsync(ballot, cancellationToken)
            : await CandidatesAsync(part, cancellationToken);
        var asked = shown.Where(candidate => ballot.Asks(voter, candidate.Id)).ToList();
        var view = new BallotView
        {
            Ballot = ballot,
            Definition = definition,
            Stage = definition.Stages.First(stage => stage.Id == ballot.Stage),
            Voter = voter,
            Now = clock.GetUtcNow(),
            Part = part,
            Candidates = asked,
            CvLinks = CvLinks(ballot, voter, asked),
            Vote = own,
            Others = own is null ? [] : await OthersAsync(ballot, voter, cancellationToken),
        };
        return asked.Count == shown.Count
            ? view
            : view with
            {
                PassedOver = await PassedOverAsync(view, [.. shown.Except(asked)], cancellationToken),
            };
    }

    private async Task<IReadOnlyList<PassedOverCandidate>> PassedOverAsync(
        BallotView view,
        IReadOnlyList<Candidate> passed,
        CancellationToken cancellationToken
    )
    {
        var standing = await conflicts.ListAsync(view.Ballot.Procedure, cancellationToken);
        var form = forms.Get(view.Ballot.Form);
        return
        [
            .. from candidate in passed
            from conflict in standing
            where conflict.Voter == view.Voter && conflict.Candidate == candidate.Id
            select new PassedOverCandidate(form.LabelOf(view, candidate), conflict),
        ];
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
