using Recruitment.Mail;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Mails;

/// <summary>The mails of a procedure, newest first, a page of them.</summary>
/// <param name="MissedOnly">Only those that did not arrive.</param>
/// <param name="Found">How many there are of those.</param>
public sealed record MailsModel(ProcedurePlace Place, bool MissedOnly, int Found, ListPage<ListedLetter> List)
{
    internal const string StateName = "state";
    internal const string Missed = "missed";

    public string Address => DeskAddresses.Mails(Place.Id);

    public string AddressOf(int page) =>
        MissedOnly ? $"{Address}?{StateName}={Missed}&page={page}" : $"{Address}?page={page}";
}

/// <summary>A mail, with whom it went to and whom it is about.</summary>
/// <param name="Title">What lists call it.</param>
/// <param name="About">Empty: nobody else.</param>
public sealed record ListedLetter(LedgerMail Mail, string Title, string To, string About);
