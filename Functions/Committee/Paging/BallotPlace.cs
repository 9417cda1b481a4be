namespace Recruitment.Committee.Paging;

/// <summary>What of a ballot is asked for.</summary>
/// <param name="Page">From 1; null: where the voter left off.</param>
/// <param name="AtOnce">
/// All candidates, where they fit on a page: so a recorded answer is read, and so a whole answer is posted at once, as
/// forms did that were opened before candidates were scored one at a time.
/// </param>
public readonly record struct BallotPlace(int? Page, bool AtOnce = false);
