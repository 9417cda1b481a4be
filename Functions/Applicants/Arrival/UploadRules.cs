using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>Decides whether an upload can be an application, apart from its CV.</summary>
public static class UploadRules
{
    /// <summary>Why not; null when it can.</summary>
    public static UploadError? FaultOf(ApplicationFields fields, VacancyStanding standing)
    {
        switch (standing.State)
        {
            case VacancyState.NotYetOpen:
                return UploadError.NotYetOpen;
            case VacancyState.Closed or VacancyState.Ended:
                return UploadError.TooLate;
            default:
                var faults = ApplicationRules.Check(fields, standing).Select(f => f.Fault).ToList();
                return faults is [] ? null
                    : faults is [ApplicationError.TrackClosed] ? UploadError.NotYetOpen
                    : UploadError.InvalidMetadata;
        }
    }
}

/// <summary>That an upload goes to quarantine, why, and whose it is as far as that is known.</summary>
public sealed record UploadRefusal(UploadError Fault)
{
    public CvError? CvError { get; init; }
    public required CandidateId Candidate { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
}
