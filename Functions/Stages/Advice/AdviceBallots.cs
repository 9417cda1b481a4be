using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>The questions of the advice stage: to the council, and to the recruiter and the board about what follows.</summary>
internal sealed class AdviceBallots(StageCall call, AdviceRequest request, IReadOnlyList<PersonId> board)
{
    public const string AdviceQuestion = "advice";
    public const string ConsultationQuestion = "consultation";
    public const string ChangedAdviceQuestion = "changed-advice";
    public const string ConsentQuestion = "consent";

    /// <summary>Of the consultation: four more terms. Without it the board cannot decide otherwise.</summary>
    private const int MaxConsultationExtensions = 4;

    /// <summary>The six weeks in which the board can go to the disputes committee (WMS art. 32), in working days.</summary>
    private const int ConsentDays = 30;

    /// <summary>Who answers for the council, and who read along.</summary>
    public IReadOnlyList<PersonId> Council => [.. request.Asked, .. request.Reading];

    public BallotCall Advice() =>
        Of(AdviceQuestion, nameof(AdviceForm), request.Asked, request.Candidates) with
        {
            Readers = request.Reading,
            Invitation = nameof(AdviceRequestMail),
            WorkingDays = request.TermWorkingDays,
            EscalateTo = board,
        };

    public BallotCall Consultation(IReadOnlyList<CandidateId> candidates) =>
        Of(ConsultationQuestion, nameof(ConsultationForm), [People.RecruiterId, .. board], candidates) with
        {
            Invitation = nameof(ConsultationMail),
            WorkingDays = request.ConsultationDays,
            ExtensionDays = request.ConsultationDays,
            MaxExtensions = MaxConsultationExtensions,
            EscalateTo = Council,
        };

    public BallotCall ChangedAdvice(IReadOnlyList<CandidateId> candidates) =>
        Of(ChangedAdviceQuestion, nameof(AdviceForm), request.Asked, candidates) with
        {
            Readers = request.Reading,
            Invitation = nameof(AdviceRequestMail),
            WorkingDays = request.ConsultationDays,
            EscalateTo = board,
        };

    public BallotCall Consent(IReadOnlyList<CandidateId> candidates) =>
        Of(ConsentQuestion, nameof(ConsentForm), [People.RecruiterId, .. board], candidates) with
        {
            WorkingDays = ConsentDays,
            MaxExtensions = 0,
            ClosesByLaw = true,
        };

    private BallotCall Of(
        string question,
        string form,
        IReadOnlyList<PersonId> voters,
        IReadOnlyList<CandidateId> candidates
    ) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(question),
            Form = form,
            Voters = voters,
            Candidates = new() { Statuses = [CandidateStatus.Recommended], Only = candidates },
            Quorum = 1,
            OneAnswers = true,
            CanGoUnanswered = true,
        };
}
