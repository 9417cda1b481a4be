using System.Text.Json.Serialization;
using Recruitment.Definition;

namespace Recruitment.Procedures;

/// <summary>
/// What the participation council says of the appointment of one candidate, for the board that decides. At
/// <see cref="RecordPaths.CouncilAdvice"/>, so that it goes with the candidate.
/// </summary>
public sealed record CouncilAdvice
{
    /// <summary>The run of the advice stage that asked (<see cref="StageCall.Step"/>).</summary>
    public required string Step { get; init; }

    /// <summary>The right on the day of the request.</summary>
    public required CouncilRight Right { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required CouncilVerdict Verdict { get; init; }

    /// <summary>The conditions, or the reasons.</summary>
    public string? Text { get; init; }

    /// <summary>When board and council consulted about it (WMS art. 17(d)); absent: not recorded.</summary>
    public DateOnly? ConsultedOn { get; init; }

    /// <summary>The day on which the disputes committee (LCG) replaced the consent (WMS art. 32).</summary>
    public DateOnly? ReplacedOn { get; init; }

    /// <summary>Board and council must consult before the board decides otherwise (WMS art. 17(d)).</summary>
    [JsonIgnore]
    public bool IsNotWhollyPositive => Verdict is CouncilVerdict.Conditional or CouncilVerdict.Negative;

    /// <summary>Consent is due and not there: the board may not appoint this candidate (WMS art. 32).</summary>
    [JsonIgnore]
    public bool Forbids => Right == CouncilRight.Consent && Verdict != CouncilVerdict.Positive && ReplacedOn is null;

    /// <summary>Whether appointing the candidate needs nothing more from the board.</summary>
    [JsonIgnore]
    public bool IsClear => !Forbids && !IsAgainst(followsConditions: false);

    /// <summary>Whether appointing the candidate does not, or not wholly, follow the advice.</summary>
    public bool IsAgainst(bool followsConditions) =>
        Right == CouncilRight.Advice
        && (Verdict == CouncilVerdict.Negative || (Verdict == CouncilVerdict.Conditional && !followsConditions));
}
