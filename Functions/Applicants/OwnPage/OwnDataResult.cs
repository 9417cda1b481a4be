using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Newsletter;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Candidates.References;
using Recruitment.Candidates.Terms;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.OwnPage;

/// <summary>A candidate's own data as a file that programs can read (GDPR, articles 15 and 20).</summary>
internal static class OwnDataResult
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options) { WriteIndented = true };

    public static IResult Of(
        Candidate candidate,
        PublishedVacancy vacancy,
        ReferenceFile? references,
        CandidateChecks? checks,
        PersonalTerms? terms,
        IReadOnlyList<Complaint> complaints,
        NewsletterConsent? newsletter,
        IReadOnlyList<CandidateAct> acts,
        IReadOnlyList<CandidateNote> notes,
        IReadOnlyList<CandidateMessage> messages,
        Contact? contact
    )
    {
        var data = new
        {
            vacancy.Definition.Vacancy.Function,
            Organisation = vacancy.Definition.Organisation.Name,
            Application = candidate with
            {
                Arriving = null,
            },
            References = references,
            Checks = checks,
            Terms = terms,
            Complaints = complaints,
            Newsletter = newsletter,
            Acts = acts,
            Notes = notes,
            Messages = messages,
            Contact = contact,
        };
        var json = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(data, Indented));
        return new PrivateFileResult(
            json,
            "application/json",
            ReaderLanguage.Say("mijn-sollicitatie.json", "my-application.json")
        );
    }
}
