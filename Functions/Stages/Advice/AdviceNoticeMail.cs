using Recruitment.Correspondence;

namespace Recruitment.Stages.Advice;

/// <summary>Gives the section that is not asked the proposal at the same time, with reasons and consequences (WMS art. 8(6)).</summary>
public sealed class AdviceNoticeMail(Letters letters, AdviceLetters advices)
    : AdviceToldMail<AdviceNoticeMailBody>(letters, advices);
