using Recruitment.Applicants.Applying;

namespace Recruitment.Applicants.Arrival;

/// <summary>Decides whether an upload can be an application, apart from its CV.</summary>
public static class UploadRules
{
    /// <summary>Why not; null when it can.</summary>
    public static UploadFault? FaultOf(ApplicationFields fields, VacancyStanding standing)
    {
        switch (standing.State)
        {
            case VacancyState.NotYetOpen:
                return UploadFault.NotYetOpen;
            case VacancyState.Closed or VacancyState.Ended:
                return UploadFault.TooLate;
            default:
                var faults = ApplicationRules.Check(fields, standing).Select(f => f.Fault).ToList();
                return faults is [] ? null
                    : faults is [ApplicationFault.TrackClosed] ? UploadFault.NotYetOpen
                    : UploadFault.InvalidMetadata;
        }
    }
}
