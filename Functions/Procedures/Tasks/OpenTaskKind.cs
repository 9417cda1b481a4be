namespace Recruitment.Procedures.Tasks;

/// <summary>What is to be done.</summary>
public enum OpenTaskKind
{
    /// <summary>To answer a question that several are asked.</summary>
    Vote,

    /// <summary>To say who of the internal candidates works here.</summary>
    Internal,

    /// <summary>To choose a time for the interview.</summary>
    SlotChoice,

    /// <summary>To arrange another time, because none suits.</summary>
    InterviewTime,

    /// <summary>To say whether referees may be asked, and whom.</summary>
    Consent,

    /// <summary>To tell about a candidate.</summary>
    Reference,

    /// <summary>To name another referee.</summary>
    AnotherReferee,

    /// <summary>To react to what referees told.</summary>
    Reaction,

    /// <summary>To fix the terms for a candidate, before the offer.</summary>
    Terms,

    /// <summary>To answer an offer.</summary>
    Offer,

    /// <summary>To decide how it goes on, because nobody in the ranking is left.</summary>
    NobodyLeft,

    /// <summary>To decide what follows, because a place came free.</summary>
    FreePlace,

    /// <summary>To hand in documents.</summary>
    Documents,

    /// <summary>To look at the documents of a candidate.</summary>
    Checks,

    /// <summary>To agree another first day of work.</summary>
    FirstDay,

    /// <summary>To do what is on the checklist of the handover.</summary>
    Handover,

    /// <summary>To decide whether a term goes on.</summary>
    TermEnd,

    /// <summary>To decide which teams get a place.</summary>
    Places,

    /// <summary>To name the price of teams that have a place.</summary>
    Prices,

    /// <summary>To tell whether a session was held.</summary>
    SessionReport,

    /// <summary>To correct the address of somebody whose mails do not arrive.</summary>
    Address,

    /// <summary>To answer a complaint.</summary>
    Complaint,

    /// <summary>To look at a CV that could not become an application.</summary>
    Upload,
}
