using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>What the council is asked. Ids only.</summary>
/// <param name="Candidates">About whom.</param>
/// <param name="Asked">Who answer for the council; the first is its secretary.</param>
/// <param name="Informed">Of the section that is not asked (WMS art. 8(6)).</param>
/// <param name="TermWorkingDays">Null: until the stage's deadline.</param>
public sealed record AdviceRequest(
    IReadOnlyList<CandidateId> Candidates,
    IReadOnlyList<PersonId> Asked,
    IReadOnlyList<PersonId> Informed,
    int? TermWorkingDays,
    int ConsultationDays
);
