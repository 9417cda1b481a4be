using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>A course that a procedure can take, and how it ends then.</summary>
/// <param name="Name">In words.</param>
/// <param name="Of">Makes it, for one play.</param>
/// <param name="HasOccasion">Whether a template has the stage in which it comes about.</param>
/// <param name="Outcome">As the API tells it; null: as in the normal course.</param>
internal sealed record EveryCourse(
    string Name,
    Func<Template, IReadOnlyList<Applicant>, Course> Of,
    Predicate<Template> HasOccasion,
    string? Outcome = null
)
{
    public static IReadOnlyList<EveryCourse> All { get; } =
    [
        new("normal", (t, a) => new Course(t, a), _ => false),
        new("nobody applies", (t, a) => new NobodyApplies(t, a), _ => true, "noCandidates"),
        new(
            "everybody is rejected",
            (t, a) => new EverybodyIsRejected(t, a),
            t => t.Has("preselection") || t.Has("recommendation"),
            "noAppointableCandidate"
        ),
        new("the chosen candidate declines", (t, a) => new ChosenCandidateDeclines(t, a), t => t.Has("offer")),
        new("the appointed withdraws", (t, a) => new AppointedWithdraws(t, a), t => t.Has("appointment")),
        new("the board deviates", (t, a) => new BoardDeviates(t, a), t => t.Has("decision")),
        new("the council advises negatively", (t, a) => new CouncilIsAgainst(t, a), t => t.Has("advice")),
        new("a member is replaced", (t, a) => new MemberIsReplaced(t, a), t => t.Committee.Count > 1),
        new("a date moves", (t, a) => new DateMoves(t, a), _ => true),
        new("the recruiter cancels", (t, a) => new RecruiterCancels(t, a), _ => true, "cancelled"),
    ];

    /// <summary>How a procedure of the template ends in this course.</summary>
    public string OutcomeOf(Template template) =>
        Outcome is { } outcome && HasOccasion(template) ? outcome : template.NormalOutcome;
}
