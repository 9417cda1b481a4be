using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.ProcedurePage;
using Recruitment.Tests.Driving;
using Recruitment.Wording;

namespace Recruitment.Tests.Recruiter;

public sealed class ProcedureNamesTests
{
    [Fact]
    public void Who_reads_a_mail_is_told_in_words_also_a_referee()
    {
        ReaderLanguage.Use("en");
        var anna = new CandidateSummary(
            CandidateId.New(),
            "Anna Vos",
            "anna@example.org",
            Track.External,
            CandidateStatus.Shortlisted,
            DateTimeOffset.UnixEpoch
        );
        var definition = Scene.Alkwin();
        var names = new ProcedureNames(definition, [anna]);

        Assert.Equal("Anna Vos", names.ReaderOf(To(anna.Id.Value, about: null)));
        Assert.Equal(definition.People.Recruiter.Name, names.ReaderOf(To("recruiter", anna.Id)));
        var referee = names.ReaderOf(To("referee-1", anna.Id));
        Assert.Contains("Anna Vos", referee);
        Assert.DoesNotContain("referee-1", referee);
    }

    private static MailOrder To(string recipient, CandidateId? about) =>
        new()
        {
            Procedure = ProcedureId.New(),
            Kind = "ReferenceRequestMail",
            Recipient = recipient,
            About = about,
        };
}
