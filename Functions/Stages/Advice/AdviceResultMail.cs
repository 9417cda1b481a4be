using Recruitment.Correspondence;

namespace Recruitment.Stages.Advice;

/// <summary>Tells recruiter, board and council what the council answered.</summary>
public sealed class AdviceResultMail(Letters letters, AdviceLetters advices)
    : AdviceToldMail<AdviceResultMailBody>(letters, advices);
