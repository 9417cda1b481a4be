using Recruitment.Correspondence;

namespace Recruitment.Stages.Advice;

/// <summary>Asks the council for its advice or consent, and expressly points out that right (WMS art. 7a).</summary>
public sealed class AdviceRequestMail(Letters letters, AdviceLetters advices)
    : AdviceAskedMail<AdviceRequestMailBody>(letters, advices);
