namespace Recruitment.Definition;

/// <summary>
/// How the participation council takes part in the appointment of a person. The WMS sets no term for an advice: the
/// council's own rules do (art. 24(1)(g)), so it is a setting.
/// </summary>
public sealed record AdvicePlan
{
    /// <summary>Which council is asked: that of the school, or the joint one of the organisation.</summary>
    public CouncilBody Body { get; init; } = CouncilBody.Mr;

    /// <summary>Advice, or consent where the right was converted.</summary>
    public CouncilRight Right { get; init; } = CouncilRight.Advice;

    /// <summary>Last day on which advice is converted into consent: two years at most, renewable (arts. 24(2), 25(2)).</summary>
    public DateOnly? Until { get; init; }

    /// <summary>An <see cref="AdviceGround"/>; absent: that of the vacancy's role, and with none the organisation's policy.</summary>
    public string? Ground { get; init; }

    /// <summary>Whom the council is asked about.</summary>
    public AdviceCandidates Candidates { get; init; } = AdviceCandidates.First;

    /// <summary>The council's term in working days from the request; absent: until the stage's deadline.</summary>
    public int? TermWorkingDays { get; init; }

    /// <summary>Working days for the consultation after an advice that is not wholly positive (art. 17(d)), and for changing the advice after it.</summary>
    public int ConsultationDays { get; init; } = 5;

    /// <summary>Only this section answers, <c>staff</c> or <c>parents</c>, and the other is informed (art. 8(6)); absent: the whole council.</summary>
    public string? Section { get; init; }

    /// <summary>The right on a day: consent goes back to advice once the conversion is over.</summary>
    public CouncilRight RightOn(DateOnly day) => day > Until ? CouncilRight.Advice : Right;
}
