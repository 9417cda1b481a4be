namespace Recruitment.Recruiter.Dashboard;

/// <summary>An upload that could not be used and is kept in quarantine.</summary>
/// <param name="Sender">Name or address, as far as the upload told.</param>
/// <param name="BlobName">Where it is kept.</param>
public sealed record DashboardUpload(string Sender, string Reason, DateTimeOffset RefusedAt, string BlobName);
