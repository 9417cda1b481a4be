using Recruitment.Html;

namespace Recruitment.Committee;

/// <summary>What a link to a ballot gives: the ballot as its holder sees it, or why not.</summary>
public sealed record BallotAccess
{
    public Brand? Brand { get; init; }
    public BallotView? View { get; init; }
    public BallotRefusal? Refusal { get; init; }
}
