namespace Recruitment.Records;

/// <summary>An id that is a string in JSON, in blob names and in instance ids.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
