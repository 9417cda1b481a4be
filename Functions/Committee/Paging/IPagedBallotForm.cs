using Recruitment.Definition;

namespace Recruitment.Committee.Paging;

/// <summary>
/// A form that asks about each candidate by itself, so that many are asked about in pages. The form is given a view of
/// the candidates on one page only; the committee keeps the answers page by page, and casts the vote when every
/// candidate is answered.
/// </summary>
public interface IPagedBallotForm : IBallotForm
{
    /// <summary>Where the ballot is held so (<see cref="Ballot.OneAtATime"/>), it shows one candidate at a time.</summary>
    bool OneAtATime => false;

    /// <summary>How many candidates it asks about at a time otherwise; no more on the ballot are asked about at once.</summary>
    int PageSize(ProcedureDefinition definition, StageDefinition stage);

    /// <summary>Whether everything was said that it asks of a candidate, without a fault.</summary>
    bool IsAnswered(CandidateVote said, ProcedureDefinition definition, StageDefinition stage);
}
