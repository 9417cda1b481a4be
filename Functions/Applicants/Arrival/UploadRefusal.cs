using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.Arrival;

/// <summary>That an upload goes to quarantine, why, and whose it is as far as that is known.</summary>
public sealed record UploadRefusal(UploadFault Fault)
{
    public CvFault? CvFault { get; init; }
    public required CandidateId Candidate { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
}
