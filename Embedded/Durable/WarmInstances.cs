namespace Recruitment.Embedded.Durable;

/// <summary>Idle instances that stay live in memory: at most so many, the longest idle go first.</summary>
internal sealed class WarmInstances(int most)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Instance> _byUse = [];
    private readonly Dictionary<Instance, LinkedListNode<Instance>> _nodes = [];

    public void Used(Instance instance)
    {
        Instance? cooled = null;
        lock (_lock)
        {
            if (_nodes.TryGetValue(instance, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddLast(node);
                return;
            }

            _nodes.Add(instance, _byUse.AddLast(instance));
            if (_nodes.Count > most && _byUse.First is { } first)
            {
                cooled = first.Value;
                _byUse.RemoveFirst();
                _nodes.Remove(cooled);
            }
        }

        cooled?.CoolIfIdle();
    }

    public void Forget(Instance instance)
    {
        lock (_lock)
        {
            if (_nodes.Remove(instance, out var node))
            {
                _byUse.Remove(node);
            }
        }
    }
}
