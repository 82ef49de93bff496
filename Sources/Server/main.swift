import Access
import SQLiteStorage
print("hello")
