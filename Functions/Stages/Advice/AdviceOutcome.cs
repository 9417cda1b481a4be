using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>What follows from the council's answer. Ids only.</summary>
/// <param name="NotWhollyPositive">About whom board and council consult.</param>
/// <param name="WithoutConsent">Whom the board may not appoint as it stands.</param>
public sealed record AdviceOutcome(
    IReadOnlyList<CandidateId> NotWhollyPositive,
    IReadOnlyList<CandidateId> WithoutConsent
);
