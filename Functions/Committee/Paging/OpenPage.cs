namespace Recruitment.Committee.Paging;

/// <summary>A page of a ballot on which something is missing.</summary>
/// <param name="Missing">Candidates of whom something is still to be said.</param>
public sealed record OpenPage(int Page, int Missing, string Address);
