namespace Recruitment.Candidates;

/// <summary>How many members of a team have a role.</summary>
/// <param name="Role">Id of the role in the programme.</param>
public sealed record TeamMembers(string Role, int Count);
