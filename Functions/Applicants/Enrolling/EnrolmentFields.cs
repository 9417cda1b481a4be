namespace Recruitment.Applicants.Enrolling;

/// <summary>The part of an enrolment that other applications don't have, as it was filled in.</summary>
public sealed record EnrolmentFields
{
    public string School { get; init; } = "";
    public string Sector { get; init; } = "";

    /// <summary>By name of the field (<see cref="EnrolmentForm.CountField"/>).</summary>
    public IReadOnlyDictionary<string, string> Counts { get; init; } = new Dictionary<string, string>();
    public string Sessions { get; init; } = "";
    public bool Newsletter { get; init; }
}
