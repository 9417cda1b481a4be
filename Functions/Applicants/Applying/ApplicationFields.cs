using Recruitment.Applicants.Enrolling;
using Recruitment.Candidates;

namespace Recruitment.Applicants.Applying;

/// <summary>An application as it was filled in, before anybody has looked at it.</summary>
public sealed record ApplicationFields
{
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Motivation { get; init; } = "";

    /// <summary><c>internal</c> or <c>external</c>; empty where nothing was asked.</summary>
    public string Track { get; init; } = "";

    /// <summary>Of internal candidates: what they say of their work here.</summary>
    public InternalFields Internal { get; init; } = new();

    /// <summary>Id of the priority group that the candidate belongs to; empty: none, or not told.</summary>
    public string PriorityGroup { get; init; } = "";

    /// <summary>Ids of the seats that the candidate stands for; empty where there are none to choose.</summary>
    public IReadOnlyList<string> StandsFor { get; init; } = [];
    public bool ConsentRetention { get; init; }

    /// <summary>The answers that are not empty, by id of the question.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
    public EnrolmentFields Enrolment { get; init; } = new();
}
