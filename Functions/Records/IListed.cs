namespace Recruitment.Records;

/// <summary>
/// A record that says in the listing of its folder what lists show of it, so that a list reads no record one by one. It
/// is implemented explicitly, so that it is no member of the record's own JSON. It is part of the record, and goes with it.
/// </summary>
/// <typeparam name="TSummary">Small: all that a listing says of a blob is at most 8 KB.</typeparam>
public interface IListed<out TSummary>
    where TSummary : class
{
    TSummary Summary { get; }
}
