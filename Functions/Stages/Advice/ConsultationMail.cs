using Recruitment.Correspondence;

namespace Recruitment.Stages.Advice;

/// <summary>Asks recruiter and board to consult with the council, and to record it (WMS art. 17(d)).</summary>
public sealed class ConsultationMail(Letters letters, AdviceLetters advices)
    : AdviceAskedMail<ConsultationMailBody>(letters, advices);
