using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// The council's written word that it has no objection (WMS art. 34(1)), which the recruiter recorded. The council is told
/// at once. It takes effect when the council did not object within some days, because the council alone ends a suspension.
/// </summary>
public sealed record CouncilStatement
{
    /// <summary>Working days in which the council can object. No statute sets them.</summary>
    public const int ObjectionDays = 3;

    /// <summary>1 for the first, higher after an objection.</summary>
    public required int Number { get; init; }

    /// <summary>Who of the council wrote it, as it says.</summary>
    public required string Author { get; init; }

    /// <summary>Its date, in Europe/Amsterdam.</summary>
    public required DateOnly WrittenOn { get; init; }

    /// <summary>The statement as a PDF in the container <c>files</c>, with those of the candidate whom it is about.</summary>
    public required string BlobName { get; init; }
    public required PersonId RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it ends the suspension, unless the council objects before; UTC.</summary>
    public required DateTimeOffset TakesEffectAt { get; init; }

    /// <summary>The council's word that it is not its statement, or that it objects; absent while there is none.</summary>
    public CouncilObjection? Objection { get; init; }

    /// <summary>Whether the council can still object.</summary>
    public bool IsPending(DateTimeOffset now) => Objection is null && now < TakesEffectAt;

    public bool HasEffect(DateTimeOffset now) => Objection is null && now >= TakesEffectAt;
}

/// <summary>That the council objects to a statement which was recorded as its own.</summary>
/// <param name="Reason">In the words of who objects.</param>
/// <param name="By">Who answers for the council.</param>
/// <param name="At">UTC.</param>
public sealed record CouncilObjection(string Reason, PersonId By, DateTimeOffset At);
