using Azure;

namespace Recruitment.Applicants.Arrival;

/// <summary>A CV that arrived cannot be scanned yet: it lies where it is until it can.</summary>
/// <param name="version">Of its blob.</param>
public sealed class ScannerAwayException(ETag version) : Exception("The scanner does not answer.")
{
    public ETag Version => version;
}
