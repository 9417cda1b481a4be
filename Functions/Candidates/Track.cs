namespace Recruitment.Candidates;

public enum Track
{
    External,
    Internal,
}
