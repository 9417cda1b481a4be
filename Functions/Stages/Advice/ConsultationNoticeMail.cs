using Recruitment.Correspondence;

namespace Recruitment.Stages.Advice;

/// <summary>Tells the council that the board consults with it before deciding (WMS art. 17(d)).</summary>
public sealed class ConsultationNoticeMail(Letters letters, AdviceLetters advices)
    : AdviceToldMail<ConsultationNoticeMailBody>(letters, advices);
